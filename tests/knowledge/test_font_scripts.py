"""A letter that no font of ours has: which font to get, and where to put it."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.font_scripts import (
    font_for_letter,
    instead_of_letter,
    script_label,
    script_without_font,
    shipped_fonts,
)
from campaignkit.knowledge.reader import rows
from campaignkit.rules.language.ck322_wrong_script import LETTERS
from campaignkit.rules.registry import registry
from tests.support import ROOT


@pytest.mark.parametrize(
    ("letter", "font"),
    [
        ("ไ", "Noto Sans Thai"),
        ("এ", "Noto Sans Bengali"),
        ("य", "Noto Sans Devanagari"),
        ("இ", "Noto Sans Tamil"),
        ("ໝ", "Noto Sans Lao"),
        ("ខ", "Noto Sans Khmer"),
        ("这", "Noto Sans SC"),
        ("あ", "Noto Sans JP"),
        ("한", "Noto Sans KR"),
        ("ﷺ", None),
        ("🙂", None),
        ("\x01", None),
    ],
)
def test_a_letter_of_a_script_has_a_font_by_name(letter: str, font: str | None) -> None:
    assert font_for_letter(letter) == font


def test_where_the_font_goes_is_said() -> None:
    assert "Noto Sans Thai" in instead_of_letter("ไ")
    assert "`fonts` beside the plan" in instead_of_letter("ไ")
    assert instead_of_letter("🙂").startswith("Write it in another way")


def read(place: str) -> str:
    return (ROOT / place).read_text(encoding="utf-8")


@pytest.mark.parametrize("script", shipped_fonts())
def test_a_script_that_is_shipped_has_its_files_and_is_named_wherever_people_read_of_it(script: str) -> None:
    font, label = shipped_fonts()[script], script_label(script)
    for weight in ("Regular", "Bold"):
        assert (ROOT / "campaignkit" / "fonts" / f"{font.replace(' ', '')}-{weight}.ttf").is_file()
    assert script in LETTERS, "its letters stand in LETTERS of CK322"
    assert font in read("campaignkit/templates/_shared/tokens.css.jinja"), "the fonts of web pages"
    assert font.rpartition(" ")[2] in read("campaignkit/fonts/OFL.txt"), "whose font it is"
    assert label in read("docs/translations.md"), "what prints without a font of the campaign"
    assert all(label in registry()[code].documentation for code in ("CK331", "CK509"))


def test_only_a_language_of_a_script_that_is_not_shipped_needs_a_font() -> None:
    assert [script_without_font(name) for name in ("fr", "be", "el", "ur")] == [None] * 4
    lacking = {row["script"] for row in rows("languages").values()} & rows("scripts").keys() - shipped_fonts().keys()
    assert len(lacking) >= 10
    assert {script_without_font(f"x-{script}") for script in lacking} == lacking
