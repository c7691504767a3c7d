"""Days as offices write them, in one form: the one reader for workbooks, answers and options."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from itertools import takewhile

from campaignkit.diagnostics.shortened import shorten
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.day_forms import forms_of, months_of, orders_of
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.not_read import NotReadError
from campaignkit.plan.western_digits import western

_YEAR = r"(?:\s?(?:года?|г|року|р)\b\.?)?"
"""What is written behind a year where Russian, Bulgarian and Ukrainian are."""
_DOTTED = rf"([0-9]{{1,2}})([./-])\s?([0-9]{{1,2}})\2\s?([0-9]{{4}}|[0-9]{{2}})(?![0-9])\.?{_YEAR}"
_ISO = r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})(?![0-9])(?:[T ][0-9]{1,2}:[0-9:.]+)?"
_NAMED = r"([0-9]{1,2})(?:\.|st|nd|rd|th)?\s+(?:de\s+)?([^\W\d_]+)\.?,?\s+(?:de\s+)?([0-9]{4})(?![0-9])\.?" + _YEAR
_ANY = late_pattern(rf"(?<![0-9./-])(?:{_ISO}|{_DOTTED.replace(chr(92) + '2', chr(92) + '5')}|{_NAMED})")
_HOW = "Write year, month and day: 2027-02-11."
_PREPOSITION = 3
"""So long is a word before a day that may be left out: `am`, `до`, `by`."""
_STEM, _ENDING = 3, 3
"""A month is known by so many letters at least, and has an ending of so many at most."""


class DayReader:
    """Reads days as people of a language and a country write them; year first is understood everywhere."""

    def __init__(self, language: str = "en", country: str = "") -> None:
        """Take the language, which has names for months, and the country, which says whether months come first."""
        self._months = months_of(language, country)
        self._orders = orders_of(language, country)
        self._forms = forms_of(language, self._months)

    @classmethod
    def of(cls, plan: Plan | None) -> DayReader:
        """Return who reads days as people write them where a plan runs."""
        return cls() if plan is None else cls(plan.campaign.language, plan.campaign.country)

    def read(self, text: str) -> datetime.date:
        """Return the day that a text is.

        Raises:
            NotReadError: it is none, or may be two.
        """
        words = " ".join(western(text).split())
        for form in self._forms:
            match = form.fullmatch(words)
            if match is not None and (day := self._of_form(match)) is not None:
                return day
        match = _ANY.fullmatch(words)
        if match is None and (first := words.partition(" "))[0].isalpha() and len(first[0]) <= _PREPOSITION:
            return self.read(first[2])
        if match is None:
            raise _no_day(words)
        return self._day(match)

    def all_in(self, text: str) -> tuple[list[datetime.date], str]:
        """Return the days that stand in a text, in their order, and what is left of it.

        Raises:
            NotReadError: one of them is no day, or may be two.
        """
        words = " ".join(western(text).split())
        days: list[tuple[int, datetime.date]] = []
        for form in self._forms:
            for match in form.finditer(words):
                day = self._of_form(match)
                if day is not None:
                    days.append((match.start(), day))
                    words = words[: match.start()] + " " * len(match[0]) + words[match.end() :]
        days += [(match.start(), self._day(match)) for match in _ANY.finditer(words)]
        return [day for _, day in sorted(days)], _ANY.sub(" ", words)

    def _of_form(self, match: re.Match[str]) -> datetime.date | None:
        """Return the day of a text in one of the language's own forms; None where it names no month."""
        parts = match.groupdict()
        name = parts.get("n")
        month = _month(name.casefold(), self._months) if name else int(parts["m"])
        year = int(parts["y"])
        if month is None:
            return None
        return _date(year + 2000 if year < 100 else year, month, int(parts["d"]), match[0].strip())

    def _day(self, match: re.Match[str]) -> datetime.date:
        words = match[0].strip()
        if match[1]:
            return _date(int(match[1]), int(match[2]), int(match[3]), words)
        if match[8]:
            month = _month(match[9].casefold(), self._months)
            if month is None:
                raise _no_day(words)
            return _date(int(match[10]), month, int(match[8]), words)
        return self._numbered(int(match[4]), match[5], int(match[6]), match[7], words)

    def _numbered(self, first: int, sign: str, second: int, year: str, words: str) -> datetime.date:
        """Return a day of digits alone with its year behind; with dots the day comes first everywhere."""
        whole = int(year) + (2000 if len(year) == 2 else 0)
        by_order = {
            "d": (whole, second, first),
            "M": (whole, first, second),
            "y": (2000 + first, second, int(year[-2:])),
        }
        orders = "d" if sign == "." or self._orders == {"d"} else "Md" if "y" not in self._orders else "Mdy"
        days = [by_order[one] for one in orders if one != "y" or len(year) == 2]
        matches = list(dict.fromkeys(day for day in map(_valid, days) if day is not None))
        if len(matches) > 1:
            raise NotReadError(f"`{words}` may be two days.", f"Write which: {' or '.join(map(str, matches))}.")
        if not matches and sign == "/":
            matches = [day for day in (_valid(by_order["M"]),) if day is not None]
        return matches[0] if matches else _date(whole, second, first, words)


def _no_day(words: str) -> NotReadError:
    return NotReadError(f"`{shorten(words)}` is not a day.", _HOW)


def _date(year: int, month: int, day: int, words: str) -> datetime.date:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise NotReadError(f"There is no day `{shorten(words)}`.", _HOW) from None


def _valid(parts: tuple[int, int, int]) -> datetime.date | None:
    try:
        return datetime.date(*parts)
    except ValueError:
        return None


def _month(word: str, months: Mapping[str, int]) -> int | None:
    """Return which month a word is, also with an ending that no table of the language holds: `marca`, of marec."""
    if word in months:
        return months[word]
    alike = {name: _shared(word, name) for name in months}
    best = max(alike.values(), default=0)
    matches = {months[name] for name, letters in alike.items() if letters == best}
    return matches.pop() if best >= max(_STEM, len(word) - _ENDING) and len(matches) == 1 else None


def _shared(one: str, other: str) -> int:
    """Return with how many of the same letters two words begin."""
    return sum(1 for _ in takewhile(lambda two: two[0] == two[1], zip(one, other, strict=False)))
