"""Dates, numbers, money, lists and names of languages, as their readers write them."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from campaignkit.kit.dates_and_numbers import (
    date_range,
    listed,
    long_date,
    minutes,
    money,
    number,
    percent,
    period,
    regional,
)
from campaignkit.kit.language_and_country_names import language_name
from campaignkit.knowledge.locales import languages


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "12,500"),
        ("ro", "12.500"),
        ("pt", "12\N{NO-BREAK SPACE}500"),
        ("fr", "12\N{NARROW NO-BREAK SPACE}500"),
        ("ar", "12,500"),
        ("fa", "12,500"),
        ("cnr", "12.500"),
    ],
)
def test_numbers(language: str, expected: str) -> None:
    assert number(12500, language) == expected


def test_money_is_whole_where_it_can_be_and_never_breaks() -> None:
    assert money(Decimal(12500), "EUR", "ro") == "12.500\N{NO-BREAK SPACE}EUR"
    assert money(Decimal("12500.5"), "MDL", "ro") == "12.500,50\N{NO-BREAK SPACE}MDL"
    assert money(Decimal(12500), "EUR", "tr") == "EUR\N{NO-BREAK SPACE}12.500"
    assert money(Decimal(12500), "EUR", "he") == "12,500\N{NO-BREAK SPACE}EUR\N{RIGHT-TO-LEFT MARK}"


def test_lists() -> None:
    assert listed(["A", "B", "C"], "en") == "A, B and C"
    assert listed(["A", "B"], "ro") == "A și B"
    assert listed(["A"], "ka") == "A"
    assert listed([], "ka") == ""


def test_the_form_of_a_word_follows_the_count() -> None:
    assert [minutes(count, "ro") for count in (1, 5, 45)] == ["1 minut", "5 minute", "45 de minute"]
    assert [minutes(count, "ru") for count in (1, 2, 45)] == ["1 минута", "2 минуты", "45 минут"]
    assert minutes(45, "cnr") == "45 minuta"


@pytest.mark.parametrize("language", languages())
def test_minutes_are_never_named_as_a_unit_of_cldr(language: str) -> None:
    assert "duration" not in minutes(45, language)


def test_per_cent() -> None:
    assert percent(Decimal("0.124"), "en") == "12%"
    assert percent(Decimal("0.124"), "ro") == "12\N{NO-BREAK SPACE}%"
    assert percent(Decimal("0.124"), "tr") == "%12"
    assert percent(Decimal("0.124"), "cs", 1) == "12,4\N{NO-BREAK SPACE}%"
    assert percent(Decimal("1.0"), "tr", 1) == "%100"


def test_the_first_of_a_month_is_an_ordinal_where_people_write_it_so() -> None:
    first, last = datetime.date(2027, 2, 1), datetime.date(2027, 3, 1)
    assert long_date(first, "fr-CA") == long_date(first, "fr") == "1er février 2027"
    assert long_date(first, "it") == "1º febbraio 2027"
    assert long_date(first, "pt-BR") == "1º de fevereiro de 2027"
    assert long_date(first, "pt-PT") == "1 de fevereiro de 2027"
    assert long_date(first, "de") == "1. Februar 2027"
    assert date_range(first, last, "fr").replace("\u2009", " ") == "1er févr. \N{EN DASH} 1er mars 2027"
    assert date_range(first, datetime.date(2027, 2, 11), "fr") == "1er\N{EN DASH}11 févr. 2027"
    assert long_date(datetime.date(2027, 2, 11), "fr") == "11 février 2027"


def test_dates() -> None:
    day = datetime.date(2025, 2, 11)
    assert long_date(day, "sv") == "11 februari 2025"
    assert long_date(day, "hu") == "2025. február 11."
    assert long_date(day, "sr-Latn") == "11. februar 2025."
    assert long_date(day, "cnr") == "11. februar 2025."
    assert period(day, datetime.date(2025, 11, 18), "en") == "February\N{EN DASH}November 2025".replace(
        "\N{EN DASH}", "\N{THIN SPACE}\N{EN DASH}\N{THIN SPACE}"
    )


def test_a_language_is_named_in_itself() -> None:
    names = {language: language_name(language) for language in ("ro", "ka", "sr-Latn", "pt-BR", "cnr", "en")}
    assert names == {
        "ro": "Română",
        "ka": "ქართული",
        "sr-Latn": "Srpski (latinica)",
        "pt-BR": "Português (Brasil)",
        "cnr": "Montenegrin",
        "en": "English",
    }
    assert len({language_name(language) for language in languages()}) == len(languages())


@pytest.mark.parametrize("country", ["SI", "DE", "MD", "GB", "US", "ZA"])
def test_english_numbers_are_english_wherever_they_stand(country: str) -> None:
    assert number(2450, regional("en", country)) == "2,450"


def test_numbers_in_the_language_of_the_country_stay_its_own() -> None:
    assert number(2450, regional("sl", "SI")) == "2.450"


@pytest.mark.parametrize("language", languages())
def test_other_days_are_other_words_in_every_language(language: str) -> None:
    """CLDR's pattern of a stretch leaves the first month out in Swahili, and says it twice in Persian."""
    last, first = datetime.date(2027, 12, 29), datetime.date(2027, 1, 3)
    starts = [datetime.date(2027, month, 3) for month in range(1, 13)]
    ends = [datetime.date(2027, month, 28) for month in range(1, 13)]
    for stretch in (date_range, period):
        assert len({stretch(day, last, language) for day in starts}) == 12
        assert len({stretch(first, day, language) for day in ends}) == 12
        assert stretch(datetime.date(2026, 12, 3), last, language) != stretch(starts[-1], last, language)
    assert len({date_range(first, datetime.date(2027, 1, day), language) for day in range(3, 32)}) == 29
