"""How a language writes numbers: its signs, its months and its times of the day, from CLDR."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from campaignkit.knowledge.prebuilt import PACKAGE, known
from campaignkit.knowledge.reader import read_yaml
from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass

if TYPE_CHECKING:
    from campaignkit.knowledge.cldr import Locale

_BOTH = ".,"
_DOTS = late_pattern(r"[.\s]")
_ALIKE = {ord("ı"): "i", ord("\u0307"): None}
"""Turkish letters that count as one where capitals count as small ones."""
_OTHER_REGION = {"es": "es_419"}
"""Spanish writes 1.234 in Spain and 1,234 in the Americas, and a tag seldom says which."""
_BEFORE_NOON, _AFTER_NOON = ("am", "morning"), ("pm", "afternoon", "evening")
_IN_WORDS = (("noon", 720), ("midnight", 0))


class Said(NamedTuple):
    """A month or a time of day: its words without dots and capitals, a pattern for them, and what it means."""

    words: tuple[str, ...]
    pattern: str
    kind: str
    value: int

    def in_text(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where it is named; whether it can be is seen before its pattern is made."""
        flat = flattened(text)
        if any(word in flat for word in self.words):
            yield from re.compile(self.pattern, re.IGNORECASE).finditer(text)


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The signs and words of one language; what it has no word for is never found."""

    decimal: str
    group: str
    before_noon: str
    after_noon: str
    half_first: bool
    """Whether the half of the day stands before the hour, as in Chinese."""
    words: tuple[Said, ...]
    """Months, noon and what is said without digits, with what each means."""


@lru_cache(maxsize=64)
def number_words(language: str) -> NumberWords:
    """Return how a language writes numbers; of one that CLDR does not know, what is common in the world."""
    decimal, group, early, late, half_first, rows = known(key_of(language)) or looked_up(language)
    patterns = (Said(tuple(map(flattened, words)), _any_of(words), kind, value) for words, kind, value in rows)
    return NumberWords(decimal, group, _any_of(early), _any_of(late), half_first, tuple(patterns))


def key_of(language: str) -> str:
    """Return under which key the numbers of a language are kept with what is made ready."""
    return f"numbers-{language}"


def looked_up(language: str) -> list[Any]:
    """Return the signs, the halves of the day, the months and noon of a language as CLDR has them."""
    from campaignkit.knowledge.cldr import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    in_cldr = locale.language == language.split("-")[0].lower()
    decimal, group = _signs(locale) if in_cldr else (_BOTH, _BOTH)
    if language in _OTHER_REGION:
        more = _signs(Locale.parse(_OTHER_REGION[language]))
        decimal, group = decimal + more[0], group + more[1]
    periods: dict[str, set[str]] = {}
    months: dict[int, set[str]] = {}
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for key, word in (locale.day_periods.get(form, {}).get(width) or {}).items():
                periods.setdefault(key.rstrip("12"), set()).add(word)
            for month, word in locale.months[form][width].items():
                months.setdefault(month, set()).add(word)
    pattern = str(locale.time_formats["short"].pattern)
    early = set().union(*(periods.get(key, ()) for key in _BEFORE_NOON))
    if not {"a", "B"} & set(pattern):
        early.discard("AM")  # a day of 24 hours; in German, “am” is another word
    meanings = [(words, ("value", month)) for month, words in months.items()]
    meanings += [(periods[key], ("time", minute)) for key, minute in _IN_WORDS if key in periods]
    meanings += [(words, ("value", number)) for number, words in _without_digits(language)]
    late = {"pm"}.union(*(periods.get(key, ()) for key in _AFTER_NOON))
    rows = [[sorted(words), *means] for words, means in meanings]
    return [decimal, group, sorted(early), sorted(late), pattern.startswith(("a", "B")), rows]


def _without_digits(language: str) -> Iterator[tuple[int, set[str]]]:
    """Yield phrases that say a number without its digits: “round the clock” is 24 hours."""
    data = read_yaml(PACKAGE / "knowledge" / "numbers-said-without-digits.yaml")
    for number, words in data.items():
        if isinstance(words, dict) and language.split("-")[0] in words:
            yield int(number), set(words[language.split("-")[0]])


def _signs(locale: Locale) -> tuple[str, str]:
    signs = locale.number_symbols.get("latn", {})
    return signs.get("decimal", "."), signs.get("group", ",")


@lru_cache(maxsize=256)
def flattened(text: str) -> str:
    """Return a text without dots, blanks and capitals: what a pattern for words finds in it stands there, too."""
    return _DOTS.sub("", text.casefold()).translate(_ALIKE)


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for words, however dots and blanks stand in them: pm, p.m., P. M."""
    plain = {_DOTS.sub("", word) for word in words} - {""}
    if not plain:
        return "(?!)"
    patterns = (
        r"[.\s]{0,2}".join(map(re.escape, word)) for word in sorted(plain, key=lambda word: (-len(word), word))
    )
    # no part of a longer word; what is written without blanks, as Chinese is, may be followed by anything
    return rf"(?<![^\W\d])(?:{'|'.join(patterns)})(?![a-zа-яёіїєα-ω])"
