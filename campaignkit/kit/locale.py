"""What depends on the language of a kit: fixed words, dates, fonts and direction."""

from __future__ import annotations

import datetime

from campaignkit.knowledge.locales import DEFAULT, locale
from campaignkit.knowledge.reader import rows

_SCRIPT_FONTS = {
    "Armn": "Noto Sans Armenian",
    "Geor": "Noto Sans Georgian",
    "Arab": "Noto Sans Arabic",
    "Hebr": "Noto Sans Hebrew",
    "Ethi": "Noto Sans Ethiopic",
}


def words(language: str) -> dict[str, str]:
    """Return the fixed words of templates; English ones in a draft, the only kit that may be made without them."""
    found = locale(language) or locale(DEFAULT)
    if found is None:
        raise FileNotFoundError(f"{DEFAULT}.yaml is missing from the package")
    return found.words


def direction(language: str) -> str:
    """Return `ltr` or `rtl`."""
    return rows("languages")[language.split("-")[0]]["direction"]


def fonts(language: str) -> dict[str, list[str]]:
    """Return font chains for titles and for text: Inter first, then the faces of every other script.

    The script of the language comes right after Inter; the others follow because a page may quote another language.
    """
    script = rows("languages")[language.split("-")[0]]["script"]
    own = _SCRIPT_FONTS.get(script)
    others = [font for font in _SCRIPT_FONTS.values() if font != own]
    chain = [*([own] if own else []), *others]
    return {"display": ["Inter Display", "Inter", *chain], "text": ["Inter", *chain]}


def long_date(day: datetime.date, language: str) -> str:
    """Return a date as people of the language write it, with the month spelled out."""
    from babel.dates import format_date

    return format_date(day, "long", locale=_babel(language))


def period(starts: datetime.date, ends: datetime.date, language: str) -> str:
    """Return the months a campaign runs: `February – December 2025`."""
    from babel.dates import format_interval

    return str(format_interval(starts, ends, "yMMMM", locale=_babel(language)))


def date_range(starts: datetime.date, ends: datetime.date, language: str) -> str:
    """Return the days something takes: `11 – 28 Feb 2025`, or one day with the month spelled out."""
    from babel.dates import format_interval

    if starts == ends:
        return long_date(starts, language)
    return str(format_interval(starts, ends, "yMMMd", locale=_babel(language)))


def language_name(language: str) -> str:
    """Return the name of a language in itself: `română`; in English where CLDR has none."""
    from babel import Locale

    name = Locale.parse(_babel(language)).languages.get(language.split("-")[0])
    return str(name or rows("languages")[language.split("-")[0]]["label"])


def country_name(country: str, language: str) -> str:
    """Return the name of a country in a language, or in English where CLDR has none."""
    from babel import Locale

    name = Locale.parse(_babel(language)).territories.get(country)
    return str(name or rows("countries")[country]["label"])


def _babel(language: str) -> str:
    """Return the locale CLDR knows a language by.

    Bare English and Portuguese would be American and Brazilian; here they are European. Montenegrin has no locale of
    its own and is written like Serbian in Latin letters; a language CLDR does not know gets English dates.
    """
    from babel import Locale, UnknownLocaleError

    ours = {"en": "en_150", "pt": "pt_PT", "cnr": "sr_Latn_ME"}
    name = ours.get(language, language.replace("-", "_"))
    try:
        return str(Locale.parse(name))
    except UnknownLocaleError:
        return ours[DEFAULT]
