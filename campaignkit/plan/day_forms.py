"""How days are written in a language and a country, as CLDR has it: names of months, forms, what comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from campaignkit.plan.western_digits import western

_AS_THE_US = frozenset({"FM", "MH", "PW"})
"""Countries whose own way to write days CLDR does not have."""
_FIELDS = {
    "y": "(?P<y>[0-9]{4})",
    "yy": "(?P<y>[0-9]{2})",
    "M": "(?P<m>[0-9]{1,2})",
    "d": "(?P<d>[0-9]{1,2})",
}
"""What stands for the letters of CLDR in the forms of a language."""


def months_of(language: str, country: str) -> dict[str, int]:
    """Return the months by their names, whole and short, in a language, as its country says it, and in English."""
    return dict(_names("en")) | dict(_names(language)) | (dict(_names(f"{language}-{country}")) if country else {})


def _names(language: str) -> Iterator[tuple[str, int]]:
    locale = _locale(language)
    if locale is None:
        return
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            yield from (
                (str(word).casefold().rstrip("."), at)
                for at, word in locale.months[form][width].items()
                if not str(word).isdecimal()
            )


def orders_of(language: str, country: str) -> set[str]:
    """Return with what short days begin where a text comes from, as d, M or y: in its language and the country's own.

    English is written as in most of the world where CLDR has no English of a country.
    """
    if country in _AS_THE_US:
        return {"M"}
    own = _official(country) if country else ()
    locales = [_locale(f"{name}-{country}") if country else _locale(name) for name in (language, *own)]
    if locales[0] is None:
        locales[0] = _locale("en-001" if language == "en" else language)
    forms = [str(locale.date_formats["short"].pattern) for locale in locales if locale is not None]
    return {next(letter for letter in form if letter in "dMy") for form in forms} or {"d"}


def _official(country: str) -> tuple[str, ...]:
    """Return the official languages of a country."""
    from campaignkit.knowledge.cldr import get_official_languages

    return tuple(name.replace("_", "-") for name in get_official_languages(country, de_facto=True))


def forms_of(language: str, months: Mapping[str, int]) -> list[re.Pattern[str]]:
    """Return what finds days in the language's own forms: with names of months, or with the year first.

    Those of digits only with the day or the month first are the same everywhere and are read apart.
    """
    locale = _locale(language)
    if locale is None:
        return []
    apart = sorted((re.escape(name) for name in months if not name.isalpha()), key=len, reverse=True)
    name = rf"(?P<n>{'|'.join([*apart, '[^_0-9,. ][^0-9 ,]*?'])})\.?"  # names of several words, else any one word
    patterns = []
    for width in ("long", "medium", "short"):
        form = str(locale.date_formats[width].pattern)
        has_name = "MMM" in form
        if (has_name or form.lstrip()[:1] == "y") and (pattern := _as_regex(form, name)) is not None:
            patterns.append(re.compile(pattern, re.IGNORECASE))
    return patterns


def _as_regex(form: str, name: str) -> str | None:
    """Return what finds a day in a form of CLDR, `d 'de' MMMM 'de' y`; `name` finds a month's name.

    None where it says more than a day.
    """
    regex = ""
    for part in re.finditer(r"'(?P<quoted>[^']*)'|(?P<letter>[A-Za-z])(?P=letter)*|(?P<other>[^A-Za-z']+)", form):
        if part["letter"] is None:
            words = western(part["quoted"] or part["other"] or "").split(" ")
            regex += r"\s?".join(re.escape(word) for word in words)
            continue
        letters = part[0].replace("L", "M")
        key = "yy" if letters == "yy" else letters[0]
        if letters.startswith("MMM"):
            regex += name
        elif key == "G":
            regex += r"(?:[^0-9 ]+\s?)?"
        elif key in _FIELDS:
            regex += _FIELDS[key]
        else:
            return None
    whole = all(f"(?P<{name}>" in regex for name in ("y", "d"))
    end = r"(?![^\s0-9,.;:)–-])" if regex.endswith(name) else "(?![0-9])"  # a name ends where its word does
    return rf"(?<![0-9./-]){regex.strip()}{end}" if whole else None


def _locale(language: str) -> Any:
    from campaignkit.knowledge.cldr import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
