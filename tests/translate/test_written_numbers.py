"""Numbers are compared by what they mean: in every language of CLDR, and the real differences are still found."""

from __future__ import annotations

import datetime as dt

import pytest
from babel import Locale
from babel.dates import format_date, format_time
from babel.localedata import locale_identifiers
from babel.numbers import format_decimal, format_percent
from hypothesis import example, given
from hypothesis import strategies as st

from campaignkit.knowledge.locales import languages
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.rules.language.ck320_number_mismatch import unmatched
from campaignkit.translate.written_numbers import written_numbers

REGIONAL = {"es_419", "es_MX", "pt_PT", "de_CH", "de_AT", "en_GB", "fr_CA", "fr_CH", "nl_BE", "it_CH"}
ODD = {"dz", "tok"}
"""Dzongkha writes a word between hour and minute, and Toki Pona 1 23 45."""
LANGUAGES = sorted(name for name in locale_identifiers() if ("_" not in name or name in REGIONAL) and name not in ODD)
OTHERS = (
    {"hour": 19},
    {"minute": 30},
    {"pupils": 12346},
    {"pupils": 1234},
    {"share": 0.126},
    {"day": 22},
    {"year": 2027},
)


def text_in(language: str, **changed: float) -> str:
    """Return hours, a count, a share and a date twice, written as CLDR says."""
    said = {"hour": 20, "minute": 0, "pupils": 12345, "share": 0.125, "day": 21, "year": 2026} | changed
    locale = Locale.parse(language)
    times = (dt.time(int(said["hour"]), int(said["minute"])), dt.time(9, 30))
    hours = " – ".join(format_time(time, "short", locale=locale) for time in times)
    count = format_decimal(said["pupils"], locale=locale)
    share = format_percent(said["share"], "#,##0.#%", locale=locale)
    day = dt.date(int(said["year"]), 5, int(said["day"]))
    dates = "; ".join(format_date(day, width, locale=locale) for width in ("long", "short"))
    return f"{hours}. {count}: {share}. {dates}"


def differ(source: tuple[str, str], value: tuple[str, str]) -> tuple[list[str], list[str]]:
    """Return the long numbers that one side has alone."""
    lost, added = unmatched(written_numbers(*source), written_numbers(*value))
    return (
        [source[0][number.start : number.end] for number in lost if number.long],
        [value[0][number.start : number.end] for number in added if number.long],
    )


def test_in_every_language_the_same_is_the_same_and_another_number_is_found() -> None:
    english, german = (text_in("en"), "en"), (text_in("de"), "de")
    wrong: list[object] = []
    for name in LANGUAGES:
        tag = name.replace("_", "-")
        same = (text_in(name), tag)
        wrong += [(same, found) for source in (english, german) if any(found := differ(source, same))]
        wrong += [(name, other) for other in OTHERS if not any(differ(english, (text_in(name, **other), tag)))]
    assert wrong == []


SAME = [
    ("vsak dan 12.00–20.00", "sl", "daily 12:00–20:00", "en"),
    ("von 12 bis 20 Uhr", "de", "from noon to 8 p.m.", "en"),
    ("8–10 p.m.", "en", "20 h 00 – 22h", "fr"),
    ("8 a.m. to 8 p.m.", "en", "с 8 утра до 20:00", "ru"),
    ("20 Uhr", "de", "в 8 вечера", "ru"),
    ("18:30", "en", "в 18 ч. 30 мин", "ru"),
    ("1.234", "de", "1,234", "en"),
    ("1.234", "es", "1,234", "en"),
    ("1 234", "fr", "1’234", "de-CH"),
    ("5,50 €", "de", "€5.5", "en"),
    ("the 21st century", "en", "XXI век", "ru"),
    ("12 May", "en", "am 12.05. beginnt es", "de"),
    ("24/7", "en", "24/7", "de"),
    ("0800 123 456", "de", "0800123456", "en"),
    ("45 %", "de", "%45", "tr"),
]
DIFFERENT = [
    ("1.234", "de", "1.234", "en"),
    ("1.5", "en", "15", "de"),
    ("12.00–20.00", "sl", "12:00–21:00", "en"),
    ("from 8 p.m.", "en", "ab 8:00 Uhr", "de"),
    ("12 May", "en", "am 13.05. beginnt es", "de"),
    ("the 21st century", "en", "XX век", "ru"),
    ("116 111", "en", "116 117", "de"),
]


@pytest.mark.parametrize(("source", "wrote", "value", "writes"), SAME)
def test_the_same_by_hand(source: str, wrote: str, value: str, writes: str) -> None:
    assert differ((source, wrote), (value, writes)) == ([], [])


@pytest.mark.parametrize(("source", "wrote", "value", "writes"), DIFFERENT)
def test_another_by_hand(source: str, wrote: str, value: str, writes: str) -> None:
    assert any(differ((source, wrote), (value, writes)))


@given(
    st.text("0123456789٣.,:/-%h \u00a0XVIpmao'", max_size=24), st.sampled_from(["en", "de", "es", "ar", "zh", "xx"])
)
@example("45:30, 0.123.456, 1,00,000 and 31.12.", "en")
def test_a_text_has_the_numbers_it_has(text: str, language: str) -> None:
    assert differ((text, language), (text, language)) == ([], [])


ALWAYS = read_yaml(PACKAGE / "knowledge" / "numbers-said-without-digits.yaml")["24"]


def test_every_language_with_fixed_words_says_24_hours_without_digits() -> None:
    assert {*ALWAYS} >= {tag.split("-")[0] for tag in languages()}


@pytest.mark.parametrize("language", sorted(ALWAYS))
def test_round_the_clock_is_24_hours_in_every_language(language: str) -> None:
    """The German “rund um die Uhr” is “24 heures sur 24” in French, and no number is wrong in it."""
    for phrase in ALWAYS[language]:
        said = f"147 – {phrase}." if language not in ("ja", "zh", "th", "ko") else f"147 {phrase}"
        assert differ((said, language), ("147, 24 hours a day", "en")) == ([], []), phrase
        assert differ(("147, 24/7", "en"), (said, language)) == ([], []), phrase
        assert differ((said, language), ("147, 25 hours a day", "en")) == ([], ["25"]), phrase
