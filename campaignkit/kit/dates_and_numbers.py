"""How people of a language and a country write days, numbers, money, lists and how long something takes."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from campaignkit.kit.fixed_words import words
from campaignkit.kit.language_and_country_names import cldr_name
from campaignkit.knowledge.locales import DEFAULT, first_day
from campaignkit.knowledge.phone_numbers import NO_BREAK
from campaignkit.knowledge.right_to_left import TURN, is_right_to_left

_SIGNS = frozenset("$€£")
"""Signs of currencies that each font has and each reader knows where they are paid with."""
_FIGURES_OF_A_DAY = {"d": "dd", "M": "mm", "L": "mm", "y": "yyyy"}
"""What spreadsheets call the parts of a day, by what CLDR calls them; all with two or four figures."""


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
    tag = f"{language}-{country}"
    # English has one way to write numbers: 2.450 is two and a half to whoever reads it
    return "en-GB" if language == DEFAULT and decimal_mark(tag) != "." else tag


def decimal_mark(language: str) -> str:
    """Return the sign before decimals."""
    from campaignkit.knowledge.cldr import get_decimal_symbol

    return get_decimal_symbol(cldr_name(language))


@lru_cache(maxsize=1024)
def long_date(day: datetime.date, language: str) -> str:
    """Return a date as people of the language write it, with the month spelled out."""
    from campaignkit.knowledge.cldr import format_date

    return _with_first_day(format_date(day, "long", locale=cldr_name(language)), language)


def _with_first_day(text: str, language: str) -> str:
    """Return a date in which the month is a word, its first day as people write it: a lone 1 is a day."""
    return re.sub(r"(?<!\d)1(?!\d)", first_day(language), text)


@lru_cache(maxsize=1024)
def day_format(language: str) -> str:
    """Return how a spreadsheet shows a day as people of the language write it in figures: `dd.mm.yyyy`."""
    from campaignkit.knowledge.cldr import Locale

    def shown(part: re.Match[str]) -> str:
        signs = part[0] if part[1] is None else part[1]
        return _FIGURES_OF_A_DAY[part[2]] if part[2] else "".join(f"\\{sign}" for sign in signs)

    pattern = str(Locale.parse(cldr_name(language)).date_formats["short"].pattern)
    return re.sub(r"'([^']*)'|([dMLy])\2*|.", shown, re.sub("[\u200e\u200f]", "", pattern))


def money_format(decimals: int) -> str:
    """Return how a spreadsheet shows an amount with so many decimals, by the signs of its computer."""
    return "#,##0" + (f".{'0' * decimals}" if decimals else "")


def in_coins(value: Decimal, currency: str | None) -> Decimal:
    """Return an amount with as many decimals as its currency has, or more where it is written with more."""
    from campaignkit.knowledge.cldr import get_currency_precision

    decimals = get_currency_precision(currency) if currency else 2
    return value.quantize(Decimal(1).scaleb(-max(decimals, -int(value.normalize().as_tuple().exponent))))


def month(day: datetime.date, language: str, *, quarter: bool = False) -> str:
    """Return a month with its year, short: “Feb 2027”; or its quarter: “Q1 2027”."""
    from campaignkit.knowledge.cldr import format_skeleton

    return str(format_skeleton("yQQQ" if quarter else "yMMM", day, locale=cldr_name(language)))


def period(starts: datetime.date, ends: datetime.date, language: str) -> str:
    """Return the months a campaign runs: `February – December 2025`."""
    return _interval(starts, ends, "yMMMM", language)


def date_range(starts: datetime.date, ends: datetime.date, language: str) -> str:
    """Return the days something takes: `11 – 28 Feb 2025`, or one day with the month spelled out."""
    if starts == ends:
        return long_date(starts, language)
    return _with_first_day(_interval(starts, ends, "yMMMd", language), language)


@lru_cache(maxsize=1024)
def _interval(starts: datetime.date, ends: datetime.date, skeleton: str, language: str) -> str:
    """Return two days as one stretch of time.

    Babel does not take every pattern of CLDR apart: in Persian it would write the first month twice, in Swahili it
    leaves it out. Where the stretch does not say both days, both are written out.
    """
    from campaignkit.knowledge.cldr import format_interval, format_skeleton

    name = cldr_name(language)
    text = str(format_interval(starts, ends, skeleton, locale=name))
    if _says_both(text, starts, ends, name, with_days="d" in skeleton):
        return text
    return f"{format_skeleton(skeleton, starts, locale=name)} – {format_skeleton(skeleton, ends, locale=name)}"


def _says_both(text: str, starts: datetime.date, ends: datetime.date, name: str, *, with_days: bool) -> bool:
    """Say whether a stretch of time has both days, both months and both years; what is the same may stand once."""
    from campaignkit.knowledge.cldr import format_date

    numbers = Counter(int(digits) for digits in re.findall(r"\d+", text))
    wanted = Counter({starts.year, ends.year})
    if with_days:
        is_one_month = (starts.year, starts.month) == (ends.year, ends.month)
        wanted.update({starts.day, ends.day} if is_one_month else (starts.day, ends.day))
    for day in {(day.year, day.month): day for day in (starts, ends)}.values():
        names = {str(format_date(day, pattern, locale=name)) for pattern in ("MMMM", "LLLL", "MMM", "LLL")}
        if not any(month in text for month in names if not month.isdigit()):
            wanted.update((day.month,))
    return wanted <= numbers


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
    pattern = Locale.parse(name).currency_formats["standard"].pattern
    if not _has_own_sign(currency, language):
        # the code of the currency, because its sign is not known everywhere; spaces that do not break
        pattern = pattern.replace("¤", "¤¤")
    if value == value.to_integral_value():
        pattern = pattern.replace(".00", "")
    text = format_currency(value, currency, pattern, name, currency_digits=False, numbering_system="latn")
    text = re.sub("[\u200e\u200f]", "", str(text))
    text = re.sub(r"([A-Z]{3})(?=\d)", rf"\1{NO_BREAK}", text)
    # what follows in a line from right to left stays behind the code of the currency
    turn = TURN if is_right_to_left(language) else ""
    return text.replace(" ", NO_BREAK).replace(NO_BREAK * 2, NO_BREAK) + turn


def _has_own_sign(currency: str, language: str) -> bool:
    """Say whether a currency is written with its sign where a language is spoken: `$61,500` in Canada, of its own."""
    from campaignkit.knowledge.cldr import get_currency_symbol, get_territory_currencies

    region = next((part for part in language.split("-")[1:] if len(part) == len("CA")), None)
    own = get_territory_currencies(region) if region is not None else []
    return currency in own and get_currency_symbol(currency, cldr_name(language)) in _SIGNS


def listed(items: Sequence[str], language: str) -> str:
    """Return items as a list in a sentence: `A, B and C`, with the commas and the `and` of the language."""
    from campaignkit.knowledge.cldr import format_list

    return format_list(list(items), locale=cldr_name(language)) if items else ""


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


def kilobytes(count: int, language: str) -> str:
    """Return how large a file is: `12 kB`, `12 ko` in French."""
    from campaignkit.knowledge.cldr import format_unit

    return str(format_unit(count, "digital-kilobyte", "short", locale=cldr_name(language), numbering_system="latn"))


def percent(share: Decimal, language: str, decimals: int = 0) -> str:
    """Return a share of one as per cent, as people of the language write it: `12%`, `12 %`, `%12`; no `12.0%`."""
    from campaignkit.knowledge.cldr import Locale, format_percent

    name = cldr_name(language)
    whole = Locale.parse(name).percent_formats[None].pattern
    pattern = re.sub("0(?=[^0]*$)", f"0.{'#' * decimals}", whole, count=1) if decimals else whole
    text = format_percent(share, pattern, locale=name, numbering_system="latn")
    return re.sub("[\u200e\u200f]", "", str(text))
