"""Cells of workbooks: nothing is cut in any script, and a number of a telephone stays a text."""

from __future__ import annotations

import io

import openpyxl
import pytest
from babel import Locale
from PIL import ImageFont

from campaignkit.kit.engines.cell_room import COLUMN, LINE, row_height
from campaignkit.kit.engines.xlsx_engine import _put
from campaignkit.knowledge.reader import TEMPLATES

FONTS = TEMPLATES.parent / "fonts"
FACES = {
    "en": "NotoSans",
    "ru": "NotoSans",
    "el": "NotoSans",
    "ar": "NotoSansArabic",
    "he": "NotoSansHebrew",
    "am": "NotoSansEthiopic",
    "ka": "NotoSansGeorgian",
    "hy": "NotoSansArmenian",
}
ADDRESS = "https://www.child-protection.example.org/regions/north-east/office-of-the-ombudsperson/contact"


def lines_in(text: str, width: int, face: ImageFont.FreeTypeFont) -> int:
    """Return how many lines a text takes in a column, as it is measured with a font."""
    lines, used, blank = 1, 0.0, face.getlength(" ")
    for word in text.split():
        wide = face.getlength(word)
        if used and used + blank + wide > width * COLUMN:
            lines, used = lines + 1, 0.0
        lines, used = lines + int(wide // (width * COLUMN)), used + blank + wide % (width * COLUMN)
    return lines


@pytest.mark.parametrize("language", FACES)
def test_a_row_is_as_high_as_its_longest_cell(language: str) -> None:
    """Names of countries and of languages, long and short, in columns of all widths."""
    names = [*Locale.parse(language).territories.values(), *Locale.parse(language).languages.values()]
    face = ImageFont.truetype(str(FONTS / f"{FACES[language]}-Regular.ttf"), 13)
    cut = []
    for width in (12, 17, 24, 34, 50):
        for n in range(0, 400, 17):
            text = " ".join(names[n % len(names) : n % len(names) + 1 + n % 9])
            needed = lines_in(text, width, face)
            if row_height([(text, width)]) < needed * LINE:
                cut.append((width, text))
    assert cut == []


def test_an_address_without_blanks_is_not_cut() -> None:
    face = ImageFont.truetype(str(FONTS / "NotoSans-Regular.ttf"), 13)
    assert all(row_height([(ADDRESS, width)]) >= lines_in(ADDRESS, width, face) * LINE for width in (12, 17, 26))


@pytest.mark.parametrize(
    "text", ["+40 21 123 45 67", "0800 123 456", "116111", "(022) 24-06-24", "=1+1", "@sum", "-5", "MD-2005"]
)
def test_what_looks_like_a_number_or_a_formula_is_a_text(text: str) -> None:
    """Also when somebody writes into the cell again: a zero or a plus at its beginning stays."""
    book = openpyxl.Workbook()
    _put(book["Sheet"]["A1"], text)
    out = io.BytesIO()
    book.save(out)
    cell = openpyxl.load_workbook(io.BytesIO(out.getvalue()))["Sheet"]["A1"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix == (text != "MD-2005")
    assert (cell.number_format == "@") == (text[-1].isdigit() and text[0] in "+0(1")
