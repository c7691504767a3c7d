"""Takes what Arabic writes onto a word (`and`, `the`, `to`, `my` …) off it once, so that words compare equal."""

from __future__ import annotations

from functools import lru_cache

from campaignkit.late_patterns import late_pattern

_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ت", "ؤ": "و", "ئ": "ي"})
"""Letters that writers leave signs off; the ending of a feminine word is the letter it turns to before a pronoun."""

_WHOLE = frozenset(
    {
        *("لا", "ان", "او", "من", "في", "ما", "لم", "لن", "هل", "كل", "قد", "ليس", "ليست", "كان", "لكن", "ولد"),
        *("لماذا", "الي", "علي", "اذا", "هذا", "هذه", "ذلك", "انا", "انت", "انتم", "هما"),
    }
)
_FRONT = late_pattern(r"^(?:[وف](?=..)(?!الد))?(?:لل|[بكل]?ال|[بكلس](?=....))?")
_BACK = late_pattern(r"(?:هما|كما|ها|هم|هن|كم|كن|نا|ني|ه|ك|ي)$")
_ARTICLE = late_pattern(r"^[وفبكل]?(?:ال|لل)")
_NOT_TO = frozenset({"ألا", "وألا", "فألا", "بألا"})
"""`That not` in one word; it differs from `except` by a sign only, so it is read before letters are made one."""

FEWEST = 3
"""So many letters of a word stay."""


def letters(word: str) -> str:
    """Return an Arabic word with letters made one that are often written one for the other."""
    return word.translate(_LETTERS)


@lru_cache(maxsize=8192)
def bare(word: str) -> str:
    """Return an Arabic word with equal letters made one, and without particles before and pronouns behind it."""
    return "لا" if word in _NOT_TO else _bare(word)


def _bare(word: str) -> str:
    word = letters(word)
    if word in _WHOLE:
        return word
    if word[:1] in "وف" and word[1:] in _WHOLE:
        return word[1:]
    front = _FRONT.sub("", word, count=1)
    return _without_back(front if len(front) >= FEWEST else word)


def joined(written: str, word: str) -> bool:
    """Say whether a word stands behind an `and` that is written onto it; both without signs, the second bare."""
    first, rest = written[:1], written[1:]
    is_more = word[:1] != first or rest[:1] == first
    return first in ("و", "ف") and is_more and word in spellings(rest)


def looks_like_order(written: str) -> bool:
    """Say whether a word begins as most orders do: with a bare alif that is no article."""
    return written[:1] == "ا" and written[1:2] != "ل"


def has_article(written: str) -> bool:
    """Say whether a word without signs has an article on it, alone or behind `and`, `to` or `in`."""
    return _ARTICLE.match(written) is not None


def spellings(word: str) -> frozenset[str]:
    """Return what a listed word can be once it is bare: its first letter only looks like a particle in `the` word."""
    return frozenset({bare(word), _without_back(letters(word))})


def _without_back(word: str) -> str:
    if word in _WHOLE:
        return word
    back = _BACK.sub("", word, count=1)
    word = back if len(back) >= FEWEST else word
    return word[:-1] if word.endswith("وا") and len(word) > FEWEST else word
