"""Ranges begin where their readers begin: on the right in sentences from right to left, whatever dash is typed."""

from __future__ import annotations

import pytest
from bidi import get_display

from campaignkit.knowledge.right_to_left import MARK, TURN, ranges_in_order


def displayed(text: str, language: str, *, hours: bool) -> str:
    """Return what is seen from left to right, without what nobody sees."""
    seen = str(get_display(ranges_in_order(text, language, hours=hours), base_dir="R"))
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
    assert ranges_in_order("Mon–Fri 8–20", language, hours=True) == "Mon–Fri 8–20"
