"""How a language writes numbers: its signs, its months and its times of the day, from CLDR."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from campaignkit.records import dataclass

if TYPE_CHECKING:
    from babel import Locale

_BOTH = ".,"
_OTHER_REGION = {"es": "es_419"}
"""Spanish writes 1.234 in Spain and 1,234 in the Americas, and a tag seldom says which."""
_BEFORE_NOON, _AFTER_NOON = ("am", "morning"), ("pm", "afternoon", "evening")
_IN_WORDS = (("noon", 720), ("midnight", 0))


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The signs and words of one language; what it has no word for is never found."""

    decimal: str
    group: str
    before_noon: str
    after_noon: str
    half_first: bool
    """Whether the half of the day stands before the hour, as in Chinese."""
    said: tuple[tuple[re.Pattern[str], tuple[str, int]], ...]
    """Months and noon, with what each means."""


@lru_cache(maxsize=64)
def number_words(language: str) -> NumberWords:
    """Return how a language writes numbers; of one that CLDR does not know, what is common in the world."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    known = locale.language == language.split("-")[0].lower()
    decimal, group = _signs(locale) if known else (_BOTH, _BOTH)
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
    meant = [(words, ("value", month)) for month, words in months.items()]
    meant += [(periods[key], ("time", minute)) for key, minute in _IN_WORDS if key in periods]
    return NumberWords(
        decimal,
        group,
        _any_of(early),
        _any_of({"pm"}.union(*(periods.get(key, ()) for key in _AFTER_NOON))),
        pattern.startswith(("a", "B")),
        tuple((re.compile(_any_of(words), re.IGNORECASE), means) for words, means in meant),
    )


def _signs(locale: Locale) -> tuple[str, str]:
    signs = locale.number_symbols.get("latn", {})
    return signs.get("decimal", "."), signs.get("group", ",")


def _any_of(words: set[str]) -> str:
    """Return a pattern for words, however dots and blanks stand in them: pm, p.m., P. M."""
    plain = {re.sub(r"[.\s]", "", word) for word in words} - {""}
    if not plain:
        return "(?!)"
    spelled = (r"[.\s]{0,2}".join(map(re.escape, word)) for word in sorted(plain, key=len, reverse=True))
    # no part of a longer word; what is written without blanks, as Chinese is, may be followed by anything
    return "(?:" + "|".join(rf"(?<![^\W\d]){word}(?![a-zа-яёіїєα-ω])" for word in spelled) + ")"
