"""What depends on the language of a kit: fixed words, dates, numbers, lists, fonts and direction."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from campaignkit.kit.contract.look_keys import FontChains
from campaignkit.kit.contract.text_keys import Direction
from campaignkit.knowledge.locales import DEFAULT, candidates, locale, quotation_marks, script
from campaignkit.knowledge.phone_numbers import NO_BREAK
from campaignkit.knowledge.reader import rows
from campaignkit.materials.types import MaterialType

LATIN_AND_CYRILLIC = "Noto Sans"
_LOCAL_CYRILLIC = frozenset({"sr", "mk"})
_SCRIPT_FONTS = {
    "Armn": "Noto Sans Armenian",
    "Geor": "Noto Sans Georgian",
    "Arab": "Noto Sans Arabic",
    "Hebr": "Noto Sans Hebrew",
    "Ethi": "Noto Sans Ethiopic",
}


YOUNG = frozenset({"child-young", "child", "youth"})
"""Who is spoken to as children and young people are; everybody else is spoken to politely."""
_POLITE = "_adult"


def words(language: str, audience_class: str = "child") -> dict[str, str]:
    """Return the fixed words of templates; English ones in a draft, the only kit that may be made without them.

    A word that speaks to its reader has a polite form under the same name with `_adult` behind it: a letter to
    parents does not say “Sprich mit jemandem”.
    """
    found = locale(language) or locale(DEFAULT)
    if found is None:
        raise FileNotFoundError(f"{DEFAULT}.yaml is missing from the package")
    if audience_class in YOUNG:
        return found.words
    polite = {key.removesuffix(_POLITE): word for key, word in found.words.items() if key.endswith(_POLITE)}
    return found.words | polite


def type_name(kind: MaterialType, language: str, fixed: Mapping[str, str] | None = None) -> str:
    """Return what a type of material is called: `Afiș` for a poster.

    A name the file gives itself comes first, then the fixed word. With neither it is called as in its own language,
    and CK324 says so. `fixed` are the words of the campaign, where it has some of its own.
    """
    named = next((kind.names[name] for name in candidates(language) if name in kind.names), None)
    return named or (fixed or words(language)).get(kind.word) or kind.name


def direction(language: str) -> Direction:
    """Return `ltr` or `rtl`."""
    return "rtl" if rows("languages")[language.split("-")[0]]["direction"] == "rtl" else "ltr"


def fonts(
    language: str, own_families: Sequence[str] = (), display: str | None = None, text: str | None = None
) -> FontChains:
    """Return font chains for titles and for text: Inter first, then the faces of every other script.

    The script of the language comes right after Inter; the others follow because a page may quote another language.
    Serbian and Macedonian draw some Cyrillic letters in their own way, which Inter does not know and Noto Sans does;
    for the others it comes last, for rare letters. Behind all come the families a campaign brings along;
    those its brand names for `display` and `text` come before all.
    """
    own = _SCRIPT_FONTS.get(script(language))
    others = [font for font in _SCRIPT_FONTS.values() if font != own]
    chain = [*([own] if own else []), *others]
    local = script(language) == "Cyrl" and language.split("-")[0] in _LOCAL_CYRILLIC
    latin = [LATIN_AND_CYRILLIC, "Inter"] if local else ["Inter"]
    chain = [*latin, *chain, *([] if local else [LATIN_AND_CYRILLIC]), *own_families]
    titles = chain if local else ["Inter Display", *chain]
    known = {*titles, *own_families}
    missing: list[Literal["display", "text"]] = []
    if display is not None and display not in known:
        missing.append("display")
    if text is not None and text not in known:
        missing.append("text")
    return {
        "display": titles if display is None else [display, *titles],
        "text": chain if text is None else [text, *chain],
        "missing": missing,
    }


def language_name(language: str) -> str:
    """Return what speakers call their language, with a capital where their script has them: `Română`."""
    from campaignkit.knowledge.cldr import Locale

    own = Locale.parse(cldr_name(language))
    name = None
    if _known(language) and language.split("-")[0] != "cnr":
        name = (own if "-" in language else Locale(own.language)).get_display_name(own)
    if not name:
        return rows("languages")[language.split("-")[0]]["label"]
    # Georgian has capitals in Unicode that no running text uses
    return name if script(language) == "Geor" else name[0].upper() + name[1:]


def language_in(language: str, reader: str) -> str:
    """Return what a language is called in another one: `Rumänisch`."""
    from campaignkit.knowledge.cldr import Locale

    names = Locale.parse(cldr_name(reader)).languages
    first, *rest = language.split("-")
    name = names.get(language.replace("-", "_")) or names.get(first) or rows("languages")[first]["label"]
    return f"{name} ({', '.join(rest)})" if rest and language.replace("-", "_") not in names else str(name)


def regional(language: str, country: str) -> str:
    """Return a language as people of a country write days, numbers and money in it: `en-US`, `es-MX`.

    Where nobody has noted how a country writes a language, it is written as in the language's own country.
    """
    from campaignkit.knowledge.cldr import Locale, UnknownLocaleError

    if re.search("-[A-Z]{2}$", language):
        return language
    try:
        Locale.parse(f"{language}_{country}".replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return language
    found = f"{language}-{country}"
    # English has one way to write numbers: 2.450 is two and a half to whoever reads it
    return "en-GB" if language == DEFAULT and decimal_mark(found) != "." else found


def decimal_mark(language: str) -> str:
    """Return the sign before decimals."""
    from campaignkit.knowledge.cldr import get_decimal_symbol

    return get_decimal_symbol(cldr_name(language))


def long_date(day: datetime.date, language: str) -> str:
    """Return a date as people of the language write it, with the month spelled out."""
    from campaignkit.knowledge.cldr import format_date

    return format_date(day, "long", locale=cldr_name(language))


def month(day: datetime.date, language: str, *, quarter: bool = False) -> str:
    """Return a month with its year, short: “Feb 2027”; or its quarter: “Q1 2027”."""
    from campaignkit.knowledge.cldr import format_skeleton

    return str(format_skeleton("yQQQ" if quarter else "yMMM", day, locale=cldr_name(language)))


def period(starts: datetime.date, ends: datetime.date, language: str) -> str:
    """Return the months a campaign runs: `February – December 2025`."""
    return _interval(starts, ends, "yMMMM", language)


def date_range(starts: datetime.date, ends: datetime.date, language: str) -> str:
    """Return the days something takes: `11 – 28 Feb 2025`, or one day with the month spelled out."""
    return long_date(starts, language) if starts == ends else _interval(starts, ends, "yMMMd", language)


def _interval(starts: datetime.date, ends: datetime.date, skeleton: str, language: str) -> str:
    """Return two days as one stretch of time.

    Babel does not take every pattern of CLDR apart: in Persian it would write the first month twice. Then both days
    are written out.
    """
    from campaignkit.knowledge.cldr import format_date, format_interval, format_skeleton

    name = cldr_name(language)
    text = str(format_interval(starts, ends, skeleton, locale=name))
    months = {format_date(ends, pattern, locale=name) for pattern in ("MMMM", "LLLL", "MMM", "LLL", "M")}
    if any(month in text for month in months) and (
        starts.day == ends.day or "d" not in skeleton or str(ends.day) in text
    ):
        return text
    return f"{format_skeleton(skeleton, starts, locale=name)} – {format_skeleton(skeleton, ends, locale=name)}"


def number(value: int | Decimal, language: str) -> str:
    """Return a number as people of the language write it: `12,500`, `12.500`; the digits are 0 to 9."""
    from campaignkit.knowledge.cldr import format_decimal

    return str(format_decimal(value, locale=cldr_name(language), numbering_system="latn"))


def figure(value: Decimal, decimals: int, language: str) -> str:
    """Return a number with so many decimals, as people of the language write it: `1,080.00`."""
    from campaignkit.knowledge.cldr import format_decimal

    pattern = "#,##0" + (f".{'0' * decimals}" if decimals else "")
    return str(format_decimal(value, pattern, locale=cldr_name(language), numbering_system="latn"))


def money(value: Decimal, currency: str, language: str) -> str:
    """Return an amount of money as people of the language write it; whole amounts without decimals."""
    from campaignkit.knowledge.cldr import Locale, format_currency

    name = cldr_name(language)
    # the code of the currency, because its sign is not known everywhere; spaces that do not break
    pattern = Locale.parse(name).currency_formats["standard"].pattern.replace("¤", "¤¤")
    if value == value.to_integral_value():
        pattern = pattern.replace(".00", "")
    text = format_currency(value, currency, pattern, name, currency_digits=False, numbering_system="latn")
    text = re.sub("[\u200e\u200f]", "", str(text))
    text = re.sub(r"([A-Z]{3})(?=\d)", rf"\1{NO_BREAK}", text)
    return text.replace(" ", NO_BREAK).replace(NO_BREAK * 2, NO_BREAK)


def listed(items: Sequence[str], language: str) -> str:
    """Return items as a list in a sentence: `A, B and C`, with the commas and the `and` of the language."""
    from campaignkit.knowledge.cldr import format_list

    return format_list(list(items), locale=cldr_name(language)) if items else ""


def quoted(text: str, language: str) -> str:
    """Return a text in the quotation marks of a language."""
    marks = quotation_marks(language) or "“”"
    return f"{marks[0]}{text}{marks[1]}"


def list_separator(language: str) -> str:
    """Return what stands between the cells of a table in text: a semicolon where a comma begins the decimals."""
    from campaignkit.knowledge.cldr import get_decimal_symbol

    return ";" if get_decimal_symbol(cldr_name(language), numbering_system="latn") == "," else ","


def minutes(count: int, language: str) -> str:
    """Return how long something takes, in the form of the word that the number needs: `5 minute`, `45 de minute`."""
    from campaignkit.knowledge.cldr import format_unit

    text = str(format_unit(count, "duration-minute", locale=cldr_name(language), numbering_system="latn"))
    # CLDR has no long form in a few languages; babel then prints the name of the unit
    return f"{count} {words(language)['minutes']}" if text.endswith("duration-minute") else text


def seconds(count: int, language: str) -> str:
    """Return how long a film is: `30 s`, `1 min 30 s`, in the short forms of the language."""
    from campaignkit.knowledge.cldr import format_unit

    name = cldr_name(language)
    parts = [(count // 60, "duration-minute"), (count % 60, "duration-second")]
    return " ".join(
        str(format_unit(part, unit, "short", locale=name, numbering_system="latn")) for part, unit in parts if part
    )


def percent(share: Decimal, language: str, decimals: int = 0) -> str:
    """Return a share of one as per cent, as people of the language write it: `12%`, `12 %`, `%12`; no `12.0%`."""
    from campaignkit.knowledge.cldr import Locale, format_percent

    name = cldr_name(language)
    whole = Locale.parse(name).percent_formats[None].pattern
    pattern = re.sub("0(?=[^0]*$)", f"0.{'#' * decimals}", whole, count=1) if decimals else whole
    text = format_percent(share, pattern, locale=name, numbering_system="latn")
    return re.sub("[\u200e\u200f]", "", str(text))


def country_name(country: str, language: str) -> str:
    """Return the name of a country in a language, or in English where CLDR has none."""
    from campaignkit.knowledge.cldr import Locale

    name = Locale.parse(cldr_name(language)).territories.get(country)
    return str(name or rows("countries")[country]["label"])


def _known(language: str) -> bool:
    return cldr_name(language).split("_")[0] != DEFAULT or language.split("-")[0] == DEFAULT


def cldr_name(language: str) -> str:
    """Return the locale CLDR knows a language by.

    Bare English and Portuguese would be American and Brazilian; here they are European. Montenegrin has no locale of
    its own and is written like Serbian in Latin letters; a language CLDR does not know gets English dates.
    """
    from campaignkit.knowledge.cldr import Locale, UnknownLocaleError

    ours = {"en": "en_150", "pt": "pt_PT", "cnr": "sr_Latn_ME", "cnr-Cyrl": "sr_Cyrl_ME", "no": "nb"}
    for name in (language, *candidates(language)):
        try:
            return str(Locale.parse(ours.get(name, name.replace("-", "_"))))
        except (UnknownLocaleError, ValueError):
            continue
    return ours[DEFAULT]
