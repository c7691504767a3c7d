"""What follows from a country: its languages, its money, and who it is by its name in any of them."""

from __future__ import annotations

from campaignkit.diagnostics.shortened import shorten
from campaignkit.knowledge.helplines import countries
from campaignkit.knowledge.locales import locale
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.system_language import system_language, system_names
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.did_you_mean import nearest

FALLBACK_LANGUAGE = "en"
FALLBACK_CURRENCY = "EUR"
_ALSO = {"UK": "GB", "EL": "GR", "USA": "US"}
_MOST_LANGUAGES = 4
_NATIONAL = ("official", "de_facto_official")
_WRITTEN_AS = {"no": "nb", "tl": "fil"}
_SCRIPT = 4
_SPOKEN = 20
"""From which share of the people on a language is proposed that is not an official one, in per cent."""


def country_of(text: str) -> str | None:
    """Return the code of a country given by its code, its English name or its name in one of its languages."""
    code = text.strip().upper()
    code = _ALSO.get(code, code)
    if code in terms()["countries"]:
        return code
    return terms().labelled("countries", text) or _by_own_name(text)


class NotInDirectoryError(Exception):
    """A country for which the directory has no help services; the message says what to do."""


def country_of_directory(text: str) -> str:
    """Return the code of a country of the directory of help services, given as for `country_of`.

    Raises:
        NotInDirectoryError: there is no such country, or nobody has looked for its help services.
    """
    code = country_of(text)
    if code is None:
        names = {rows("countries")[key]["label"]: key for key in countries()}
        near = nearest(text, names)
        hint = f"Did you mean {near} ({names[near]})?" if near else "campaignkit helplines lists those there are."
        raise NotInDirectoryError(f"There is no country `{shorten(text)}`. {hint}")
    if code not in countries():
        raise NotInDirectoryError(
            f"Nobody has looked for the help services of {rows('countries')[code]['label']} yet. Ask a partner "
            "there, such as the ministry or a child helpline of the region."
        )
    return code


def _by_own_name(text: str) -> str | None:
    from campaignkit.knowledge.cldr import Locale, UnknownLocaleError

    name = text.strip().casefold()
    for code in rows("countries"):
        for language in (system_language() or FALLBACK_LANGUAGE, *languages_of(code)):
            try:
                names = Locale.parse(language, sep="-").territories
            except (UnknownLocaleError, ValueError):
                continue
            if str(names.get(code, "")).casefold() == name:
                return code
    return None


def system_country() -> str | None:
    """Return the country the computer is set to; None where it says none."""
    for name in system_names():
        _, line, rest = name.partition("_")
        code = rest.partition(".")[0].partition("@")[0].upper()
        if line and code in terms()["countries"]:
            return code
    return None


def languages_of(country: str) -> tuple[str, ...]:
    """Return the languages of a country that a plan can be written in, the most spoken first, or else English."""
    from campaignkit.knowledge.cldr import get_global

    languages = get_global("territory_languages").get(country, {})
    candidates = [
        (facts["official_status"] not in _NATIONAL, -float(facts["population_percent"]), name)
        for code, facts in languages.items()
        if facts["official_status"] or float(facts["population_percent"]) >= _SPOKEN
        for name in _names(code)
    ]
    # those with fixed words first: what stands on a poster by itself is then in its language
    names = [name for _, _, name in sorted(candidates, key=lambda row: (locale(row[2]) is None, *row))]
    return tuple(dict.fromkeys(names))[:_MOST_LANGUAGES] or (FALLBACK_LANGUAGE,)


def _names(code: str) -> tuple[str, ...]:
    """Return a language of CLDR as plans write it: Norwegian is nb, Serbian in Latin letters sr-Latn."""
    first, *rest = code.split("_")
    first = _WRITTEN_AS.get(first, first)
    if first not in terms()["languages"]:
        return ()
    usual = rows("languages")[first]["script"]
    return ("-".join((first, *(part for part in rest if len(part) == _SCRIPT and part != usual))),)


def currency_of_country(country: str) -> str:
    """Return the money people pay with in a country."""
    from campaignkit.knowledge.cldr import get_territory_currencies

    names = (name for name in get_territory_currencies(country) if name in terms()["currencies"])
    return next(names, FALLBACK_CURRENCY)
