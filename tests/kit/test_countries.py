"""Days, numbers and money as a country writes them in a language."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from campaignkit.kit.dates_and_numbers import date_range, list_separator, long_date, money, number, period, regional
from tests.kit.conftest import make_overlay

DAY = datetime.date(2024, 4, 17)


@pytest.mark.parametrize(
    ("language", "country", "day", "thousands"),
    [
        ("en", "US", "April 17, 2024", "12,500"),
        ("en", "GB", "17 April 2024", "12,500"),
        ("en", "MD", "17 April 2024", "12,500"),
        ("pt", "PT", "17 de abril de 2024", "12\u00a0500"),
        ("pt", "BR", "17 de abril de 2024", "12.500"),
        ("de", "DE", "17. April 2024", "12.500"),
        ("de", "CH", "17. April 2024", "12’500"),
        ("es", "MX", "17 de abril de 2024", "12,500"),
        ("es", "ES", "17 de abril de 2024", "12.500"),
        ("fr", "CA", "17 avril 2024", "12\u00a0500"),
        ("zh", "TW", "2024年4月17日", "12,500"),
        ("uk", "MD", "17 квітня 2024\u202fр.", "12\u00a0500"),
    ],
)
def test_days_and_numbers_follow_language_and_country(language: str, country: str, day: str, thousands: str) -> None:
    place = regional(language, country)
    assert long_date(DAY, place) == day
    assert number(12500, place) == thousands


def test_money_follows_the_country() -> None:
    assert money(Decimal(12500), "USD", regional("en", "US")) == "$12,500"
    assert money(Decimal(12500), "EUR", regional("de", "DE")) == "12.500\u00a0€"
    assert money(Decimal(61500), "CAD", regional("fr-CA", "CA")) == "61\u00a0500\u00a0$"
    assert money(Decimal(61500), "CAD", regional("en", "CA")) == "$61,500"
    assert money(Decimal(61500), "USD", regional("en", "CA")) == "USD\u00a061,500", (
        "dollars of others go by their code"
    )


def test_tables_in_text_follow_the_comma() -> None:
    assert list_separator(regional("en", "US")) == ","
    assert list_separator(regional("de", "DE")) == ";"
    assert list_separator(regional("ro", "MD")) == ";"


@pytest.mark.parametrize("language", sorted({name.split("_")[0] for name in locale_identifiers()} - {"root"}))
def test_a_stretch_of_time_ends_in_its_last_month(language: str) -> None:
    """In every language of CLDR; Babel itself writes the first month twice in some."""
    ends = datetime.date(2024, 9, 20)
    months = Locale.parse(language).months
    names = {
        months[form][width][9].lower() for form in ("format", "stand-alone") for width in ("wide", "abbreviated")
    }
    names.add("9")
    for text in (period(DAY, ends, language), date_range(DAY, ends, language)):
        assert any(name in text.lower() for name in names), text


def test_a_kit_for_america_writes_days_as_america_does(tmp_path: Path) -> None:
    plan = """\
campaign: {country: US}
materials:
  - id: release
    type: press-release
    audience: press
    messages: [tell-us]
    contact: school
    date: 2025-02-11
    lead: Help is there.
    sections: [{title: Help, body: Call.}]
"""
    kit = make_overlay(plan, tmp_path)
    text = next(kit.folder.rglob("release-*.md")).read_text(encoding="utf-8")
    assert "February\N{NO-BREAK SPACE}11, 2025" in text
