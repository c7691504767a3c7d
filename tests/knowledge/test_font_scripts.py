"""A letter that no font of ours has: which font to get, and where to put it."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.font_scripts import font_for_letter, instead_of_letter


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
