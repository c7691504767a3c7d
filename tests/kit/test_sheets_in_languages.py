"""Sheets of offices in every language: no word of a head is cut, days and amounts are those of the country."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from PIL import ImageFont

from campaignkit.kit.dates_and_numbers import day_format, in_coins, money
from campaignkit.kit.engines.cell_room import COLUMN
from campaignkit.kit.engines.xlsx_engine import render_sheets
from campaignkit.kit.fixed_words import words
from campaignkit.kit.work_plan_sheets import WorkPlanColumn, WorkPlanSheet, workbook
from campaignkit.knowledge.locales import languages, script
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.knowledge.right_to_left import direction

FACES = {"Arab": "NotoSansArabic", "Hebr": "NotoSansHebrew", "Ethi": "NotoSansEthiopic", "Geor": "NotoSansGeorgian"}
FACES |= {"Armn": "NotoSansArmenian"}
"""The fonts of scripts; Noto Sans, which is wider than Arial, for all others."""
NOT_SET = ("Hans", "Jpan", "Kore", "Thai", "Beng", "Deva")
"""Scripts of which no font is here, or whose words end nowhere."""
HERE = [language for language in languages() if script(language) not in NOT_SET]


@cache
def face(language: str) -> ImageFont.FreeTypeFont:
    name = FACES.get(script(language), "NotoSans")
    return ImageFont.truetype(str(TEMPLATES.parent / "fonts" / f"{name}-Bold.ttf"), 13)


def view_of(language: str, region: str, currency: str = "EUR") -> Any:
    """Return what a work plan of one activity gets, which goes on from September to December."""
    start, end = ({"iso": day, "text": day} for day in ("2025-09-01", "2025-12-24"))
    nobody: dict[str, Any] = {key: [] for key in ("accountable", "responsible", "consulted", "informed")}
    week = nobody | {"name": "A", "starts": start, "ends": end, "audiences": [], "channels": [], "messages": []}
    budget = {"amount": "1234500.5", "currency": currency, "lines": []}
    week |= {"materials": [], "change": None, "levels": [words(language)["level_individual"]], "budget": budget}
    sheet = {"id": "a4", "width_mm": 210, "height_mm": 297}
    colours = {"on_primary": "#ffffff", "primary": "#000000", "soft": "#eeeeee"}
    return {
        "words": words(language, polite=True),
        "language": language,
        "region": region,
        "direction": direction(language),
        "plan": {"activities": [week], "contacts": [], "objectives": []},
        "campaign": {"title": {"plain": "A"}},
        "theme": {"colours": colours},
        "partners": {"lead": []},
        "format": {"sheet": sheet},
        "state": {"name": "final", "label": ""},
    }


def book_of(language: str, region: str, currency: str = "EUR") -> openpyxl.Workbook:
    view = view_of(language, region, currency)
    return openpyxl.load_workbook(io.BytesIO(render_sheets(view, workbook(view), 0)))


@pytest.mark.parametrize("language", HERE)
def test_no_word_of_a_head_is_wider_than_its_column(language: str) -> None:
    cut = []
    for page in book_of(language, "MD"):
        for number, cell in enumerate(page[1], 1):
            room = page.column_dimensions[get_column_letter(number)].width * COLUMN
            cut += [word for word in str(cell.value or "").split() if face(language).getlength(word) > room]
    assert cut == []


@pytest.mark.parametrize(
    ("language", "country", "shown"),
    [
        ("de", "DE", r"dd\.mm\.yyyy"),
        ("en", "US", r"mm\/dd\/yyyy"),
        ("en", "KE", r"dd\/mm\/yyyy"),
        ("fr", "CA", r"yyyy\-mm\-dd"),
        ("hu", "HU", r"yyyy\.\ mm\.\ dd\."),
        ("ar", "EG", r"dd\/mm\/yyyy"),
    ],
)
def test_a_day_is_shown_as_the_country_writes_it(language: str, country: str, shown: str) -> None:
    page = book_of(language, country)[words(language)["work_plan"][:31]]
    assert page["B2"].number_format == shown
    assert page["B2"].value.date() == date(2025, 9, 1)


def test_what_stands_in_quotation_marks_in_cldr_is_shown_as_it_is() -> None:
    assert day_format("bg-BG").startswith(r"dd\.mm\.yyyy")
    assert day_format("bg-BG").endswith(r"\г\.")


def test_an_amount_has_the_decimals_of_its_currency() -> None:
    assert [str(in_coins(Decimal("1500"), name)) for name in ("EUR", "JPY", "KWD")] == ["1500.00", "1500", "1500.000"]
    assert str(in_coins(Decimal("0.5"), "JPY")) == "0.5"
    for currency, shown in (("EUR", "#,##0.00"), ("JPY", "#,##0.0"), ("KWD", "#,##0.000")):
        page = book_of("ja", "JP", currency)[words("ja")["budget"]]
        assert (page["D2"].number_format, page["D4"].number_format) == (shown, shown)


def test_what_follows_an_amount_from_right_to_left_stays_behind_its_currency() -> None:
    assert money(Decimal(1500), "EGP", "ar-EG").endswith("EGP\u200f")
    assert money(Decimal(1500), "EUR", "de-DE").endswith("€")


def test_a_long_number_makes_its_column_wider() -> None:
    made = workbook(view_of("en", "GB"))
    page = book_of("en", "GB")[made[3].title]
    assert page.column_dimensions["D"].width * COLUMN > face("en").getlength("1,234,500.50")


def test_a_number_does_not_touch_a_text_that_begins_with_one() -> None:
    """400 copies of a sheet of 420 × 297 mm are not read as 400420."""
    sheet = WorkPlanSheet("A", (WorkPlanColumn("Copies", 10), WorkPlanColumn("Size", 10)), ((400, "420 × 297 mm"),))
    book = openpyxl.load_workbook(io.BytesIO(render_sheets(view_of("en", "GB"), [sheet], 0)))
    copies, size = book["A"][2]
    assert (copies.alignment.horizontal, copies.alignment.indent) == ("right", 1)
    assert (size.alignment.horizontal, size.value) == (None, "420 × 297 mm")
