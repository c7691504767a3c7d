"""What Babel says of languages, with each language kept apart from all others. Only this module imports Babel.

Babel (2.18) writes what a language takes from another place of its data into dictionaries that it shares between
languages: once the months of Azerbaijani, Hebrew or Japanese have been read, German prints “may 2026”. Here what was
looked up is not written back. `tests/knowledge/test_cldr.py` shows the fault and tells when it is gone.

Import it inside functions: Babel takes a tenth of a second.
"""

from __future__ import annotations

from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_interval, format_skeleton
from babel.languages import get_official_languages
from babel.lists import format_list
from babel.localedata import Alias, LocaleDataDict, merge
from babel.numbers import (
    format_currency,
    format_decimal,
    format_percent,
    get_currency_name,
    get_currency_precision,
    get_currency_symbol,
    get_decimal_symbol,
    get_territory_currencies,
)
from babel.units import format_unit

__all__ = [
    "Locale",
    "UnknownLocaleError",
    "currency_forms",
    "format_currency",
    "format_date",
    "format_decimal",
    "format_interval",
    "format_list",
    "format_percent",
    "format_skeleton",
    "format_unit",
    "get_currency_name",
    "get_currency_precision",
    "get_currency_symbol",
    "get_decimal_symbol",
    "get_global",
    "get_official_languages",
    "get_territory_currencies",
    "unit_patterns",
]


def unit_patterns(locale: Locale, unit: str, length: str) -> list[str]:
    """Return how a measure is written with numbers that need different words: `{0} год`, `{0} года`, `{0} лет`."""
    names = locale.unit_display_names.get(unit, {})
    plain = [f"{{0}} {names[length]}"] if length in names else []
    try:
        forms = locale._data["unit_patterns"][unit][length]
    except KeyError:
        return plain
    return [str(forms[form]) for form in forms if form != "per" and "{0}" in forms[form]] + plain


def currency_forms(locale: Locale, code: str) -> list[str]:
    """Return what a currency is called, behind numbers that need different words."""
    forms = locale._data["currency_names_plural"]
    plural = [str(forms[code][form]) for form in forms[code]] if code in forms else []
    return [*plural, *([str(locale.currencies[code])] if code in locale.currencies else [])]


def _looked_up(self: LocaleDataDict, key: Any) -> Any:
    """Return a value of a language's data with what it takes from elsewhere, and leave the data as they are."""
    value = self._data[key]
    if isinstance(value, Alias):
        value = value.resolve(self.base)
    if isinstance(value, tuple):
        alias, others = value
        value = alias.resolve(self.base).copy()
        merge(value, others)
    return LocaleDataDict(value, base=self.base) if isinstance(value, dict) else value


LocaleDataDict.__getitem__ = _looked_up  # type: ignore[method-assign]
