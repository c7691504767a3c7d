"""Days as offices write them, in one form: the one reader for workbooks, answers and options."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from itertools import takewhile

from campaignkit.diagnostics.usage import UsageError
from campaignkit.plan.did_you_mean import shorten
from campaignkit.plan.model.plan import Plan

_DOTTED = r"([0-9]{1,2})([./-])\s?([0-9]{1,2})\2\s?([0-9]{4}|[0-9]{2})(?![0-9])\.?"
_ISO = r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})(?![0-9])(?:[T ][0-9]{1,2}:[0-9:.]+)?"
_NAMED = r"([0-9]{1,2})(?:\.|st|nd|rd|th)?\s+(?:de\s+)?([^\W\d_]+)\.?,?\s+(?:de\s+)?([0-9]{4})(?![0-9])"
_ANY = re.compile(rf"(?<![0-9./-])(?:{_ISO}|{_DOTTED.replace(chr(92) + '2', chr(92) + '5')}|{_NAMED})")
_MONTH_FIRST = frozenset({"US", "PH", "FM", "MH", "PW"})
_HOW = "Write year, month and day: 2027-02-11."
_STEM, _ENDING = 3, 3
"""A month is known by so many letters at least, and has an ending of so many at most."""


class NotReadError(UsageError):
    """A value that cannot be known; the message says what is wrong and `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Take both sentences."""
        super().__init__(f"{message} {hint}")
        self.message, self.hint = message, hint


class DayReader:
    """Reads days as people of a language and a country write them; year first is understood everywhere."""

    def __init__(self, language: str = "en", country: str = "") -> None:
        """Take the language, which has names for months, and the country, which says whether months come first."""
        self._months = _months(language)
        self._month_first = country in _MONTH_FIRST

    @classmethod
    def of(cls, plan: Plan | None) -> DayReader:
        """Return who reads days as people write them where a plan runs."""
        return cls() if plan is None else cls(plan.campaign.language, plan.campaign.country)

    def read(self, text: str) -> datetime.date:
        """Return the day that a text is.

        Raises:
            NotReadError: it is none, or may be two.
        """
        words = " ".join(text.split())
        match = _ANY.fullmatch(words)
        if match is None:
            raise _no_day(words)
        return self._day(match)

    def all_in(self, text: str) -> tuple[list[datetime.date], str]:
        """Return the days that stand in a text, in their order, and what is left of it.

        Raises:
            NotReadError: one of them is no day, or may be two.
        """
        words = " ".join(text.split())
        return [self._day(match) for match in _ANY.finditer(words)], _ANY.sub(" ", words)

    def _day(self, match: re.Match[str]) -> datetime.date:
        words = match[0].strip()
        if match[1]:
            return _date(int(match[1]), int(match[2]), int(match[3]), words)
        if match[8]:
            month = _month(match[9].casefold(), self._months)
            if month is None:
                raise _no_day(words)
            return _date(int(match[10]), month, int(match[8]), words)
        first, sign, second, year = int(match[4]), match[5], int(match[6]), int(match[7])
        year += 2000 if year < 100 else 0
        if sign == "/" and self._month_first and first <= 12 and second <= 12 and first != second:
            both = " or ".join(f"{year}-{month:02}-{day:02}" for month, day in ((first, second), (second, first)))
            raise NotReadError(f"`{words}` may be two days.", f"Write which: {both}.")
        month_first = sign == "/" and first <= 12 < second
        return _date(year, first, second, words) if month_first else _date(year, second, first, words)


def _no_day(words: str) -> NotReadError:
    return NotReadError(f"`{shorten(words)}` is not a day.", _HOW)


def _date(year: int, month: int, day: int, words: str) -> datetime.date:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise NotReadError(f"There is no day `{shorten(words)}`.", _HOW) from None


def _month(word: str, months: Mapping[str, int]) -> int | None:
    """Return which month a word is, also with an ending that no table of the language holds: `marca`, of marec."""
    if word in months:
        return months[word]
    alike = {name: _shared(word, name) for name in months}
    best = max(alike.values(), default=0)
    found = {months[name] for name, letters in alike.items() if letters == best}
    return found.pop() if best >= max(_STEM, len(word) - _ENDING) and len(found) == 1 else None


def _shared(one: str, other: str) -> int:
    """Return with how many of the same letters two words begin."""
    return sum(1 for _ in takewhile(lambda two: two[0] == two[1], zip(one, other, strict=False)))


def _months(language: str) -> dict[str, int]:
    """Return the months by their names, whole and short, in a language and in English."""
    return dict(_names("en")) | dict(_names(language))


def _names(language: str) -> Iterator[tuple[str, int]]:
    from campaignkit.knowledge.cldr import Locale, UnknownLocaleError

    try:
        months = Locale.parse(language, sep="-").months
    except (UnknownLocaleError, ValueError):
        return
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            yield from ((str(word).casefold().rstrip("."), at) for at, word in months[form][width].items())
