"""Takes what Arabic writes onto a word (`and`, `the`, `to`, `my` …) off it once, so that words compare equal."""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})
_WHOLE = frozenset(
    {"لا", "ان", "او", "من", "في", "ما", "لم", "لن", "هل", "كل", "قد", "ليس", "ليست", "كان", "لكن", "ولد"}
)
_FRONT = re.compile(r"^(?:[وف](?=..))?(?:لل|[بكل]?ال|[بكلس](?=....))?")
_BACK = re.compile(r"(?:هما|كما|ها|هم|هن|كم|كن|نا|ني|ه|ك|ي)$")
FEWEST = 3
"""So many letters of a word stay."""


@lru_cache(maxsize=8192)
def bare(word: str) -> str:
    """Return an Arabic word with equal letters made one, and without particles before and pronouns behind it."""
    word = word.translate(_LETTERS)
    if word in _WHOLE:
        return word
    if word[:1] in "وف" and word[1:] in _WHOLE:
        return word[1:]
    front = _FRONT.sub("", word, count=1)
    word = front if len(front) >= FEWEST else word
    back = _BACK.sub("", word, count=1)
    return back if len(back) >= FEWEST else word
