"""Ranges begin where their readers begin: on the right in sentences from right to left, whatever dash is typed."""

from __future__ import annotations

from typing import Any

import pytest
from bidi import get_display

from campaignkit.knowledge.right_to_left import MARK, TURN, all_in_order, in_order, line_of_address


def displayed(text: str, language: str, *, hours: bool) -> str:
    """Return what is seen from left to right, without what nobody sees."""
    seen = str(get_display(in_order(text, language, hours=hours), base_dir="R"))
    return seen.replace(TURN, "").replace(MARK, "")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("8–20", "20–8"),
        ("8-20", "20-8"),
        ("8:00 - 20:00", "20:00 - 8:00"),
        ("9.30-17.00", "17.00-9.30"),
        ("0–24", "24–0"),
        ("08:00–\N{WORD JOINER}22:00", "22:00\N{WORD JOINER}–08:00"),
    ],
)
@pytest.mark.parametrize(
    ("language", "before"), [("ar", "يوميا"), ("he", "כל יום"), ("fa", "هر روز"), ("ur", "روزانہ")]
)
def test_hours_begin_on_the_right(text: str, seen: str, language: str, before: str) -> None:
    assert seen in displayed(f"{before} {text}", language, hours=True)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("בני 8-12 בכיתה", "12-8"),
        ("בשעות 8:00-22:00", "22:00-8:00"),
        (f"חייגו {MARK}1-800-654-111{MARK}", "1-800-654-111"),
        ("חייגו 1-800-654-111", "1-800-654-111"),
        ("חייגו 03-5101010", "03-5101010"),
        ("חייגו 116-117", "116-117"),
        ("חייגו 1-1-8", "1-1-8"),
        (f"חייגו {MARK}11-22{MARK}", "11-22"),
    ],
)
def test_in_a_text_no_number_to_call_is_turned(text: str, seen: str) -> None:
    assert seen in displayed(text, "he", hours=False)


@pytest.mark.parametrize("language", ["en", "ru", "ka"])
def test_other_languages_need_no_marks(language: str) -> None:
    assert in_order("Mon–Fri 8–20", language, hours=True) == "Mon–Fri 8–20"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("بيروت، ص.ب. 11-5023 رياض", "11-5023"),
        ("ص.ب.11-50 بيروت", "11-50"),
        ("ص.ب. ١١-٨٦٨٧", "١١-٨٦٨٧"),
        ("יפו, ת.ד. 12-34", "12-34"),
        ("حتى 2027-02-09 و2027-04-30", "2027-04-30"),
        ("القرار 12/2027-5 الصادر", "12/2027-5"),
        ("اتصل +961 70 123 456 الآن", "+961 70 123 456"),
        ("اطلب *123# الآن", "*123#"),
        ("خط نجدة الطفل 116 111", "116\u00a0111"),
        ("خط 0800 888 0700 للأطفال", "0800\u00a0888\u00a00700"),
        ("خط 05 22 12 34 56", "05\u00a022\u00a012\u00a034\u00a056"),
        ("خط 1-800 250 025", "1-800 250 025"),
        ("خط (02) 3405 8818", "(02) 3405 8818"),
        ("في 12 400 مدرسة", "12\u00a0400"),
        ("ص.ب. 11-5023 1107 بيروت", "1107 11-5023"),
        ("الأعمار 10 12 14", "14 12 10"),
        ("عام 2026 150 طفلا", "150 2026"),
        ("شقة 12-A", "12-A"),
        ("زوروا https://x.gov.lb/a-b/12-14/ الآن", "https://x.gov.lb/a-b/12-14/"),
        ("اكتبوا إلى press@aman-online.gov.lb، 01-611-260", "press@aman-online.gov.lb"),
    ],
)
def test_a_number_of_several_parts_is_one(text: str, seen: str) -> None:
    assert seen in displayed(text, "ar", hours=False)


@pytest.mark.parametrize(
    ("text", "seen"), [("العام 2026-2027", "2027-2026"), ("من ٨-١٢ سنة", "١٢-٨"), ("من 8:00-16:30", "16:30-8:00")]
)
def test_years_ages_and_hours_are_ranges(text: str, seen: str) -> None:
    assert seen in displayed(text, "ar", hours=False)


def test_two_days_begin_on_the_right() -> None:
    assert "2027-04-30 – 2027-02-09" in displayed("بين 2027-02-09 – 2027-04-30", "ar", hours=False)


def test_what_a_link_leads_to_stays_as_it_is() -> None:
    text = "[النص](https://example.org/2027-01-02)"
    assert in_order(text, "ar") == text


@pytest.mark.parametrize("text", ["ص.ب. 11-5023", "من 8-12 سنة", "press@example.org، ١١-٥٠٢٣", "+961 70 123 456"])
def test_a_text_that_is_in_order_stays_as_it_is(text: str) -> None:
    once = in_order(text, "ar")
    assert in_order(once, "ar") == once


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("شارع 12-14، بناية", "12-14"),
        ("بيروت 1107 2210", "1107 2210"),
        ("الرياض 12345–6789", "12345–6789"),
        ("شارع 12 - 1107 بيروت", "1107 - 12"),
    ],
)
def test_an_address_has_no_ranges(line: str, seen: str) -> None:
    assert seen in str(get_display(line_of_address(line), base_dir="R")).replace(TURN, "").replace(MARK, "")


def test_an_address_in_latin_letters_needs_no_marks() -> None:
    assert line_of_address("12-14 rue Verdun") == "12-14 rue Verdun"


def test_all_that_people_read_in_the_data_of_a_page_is_in_order() -> None:
    data: dict[str, Any] = {
        "name": "ص.ب. 11-5023",
        "lines": ["ص.ب. 11-5023"],
        "url": "https://موقع/11-5023",
        "count": 3,
        "plain": "11-5023",
    }
    assert all_in_order(data, "en") is data
    changed = all_in_order(data, "ar")
    assert changed["name"] == changed["lines"][0] == in_order("ص.ب. 11-5023", "ar")
    assert (changed["url"], changed["count"], changed["plain"]) == (data["url"], 3, "11-5023")
