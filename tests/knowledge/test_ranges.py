"""Opening hours read 8–20 in every direction, and never 20–8."""

from __future__ import annotations

import pytest
from bidi import get_display

from campaignkit.knowledge.printed_numbers import MARK, ranges_set_apart


@pytest.mark.parametrize("hours", ["8–20", "8:00 - 20:00", "9.30-17.00", "0–24"])
@pytest.mark.parametrize(("language", "before"), [("ar", "يوميا"), ("he", "כל יום"), ("fa", "هر روز")])
def test_a_range_keeps_its_order_from_right_to_left(hours: str, language: str, before: str) -> None:
    held = ranges_set_apart(f"{before} {hours}", language)
    assert hours in get_display(held, base_dir="R").replace(MARK, "")


@pytest.mark.parametrize("language", ["en", "ru", "ka"])
def test_other_languages_need_no_marks(language: str) -> None:
    assert ranges_set_apart("Mon–Fri 8–20", language) == "Mon–Fri 8–20"
