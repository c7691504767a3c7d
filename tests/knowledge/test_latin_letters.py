"""Folders of schools are called so that somebody finds them again, whatever letters their names are in."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.latin_letters import in_latin_letters
from campaignkit.recipients.cell_values import slug


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("مدرسة عاليه الرسمية 2", "mdrsa-aalyh-alrsmya-2"),
        ("مدرسة الحكمة", "mdrsa-alhkma"),
        ("مدرسه ۱۲", "mdrsh-12"),
        ("École Notre-Dame – Zahlé", "ecole-notre-dame-zahle"),
        ("Школа № 5 им. Чехова", "shkola-no-5-im-chekhova"),
        ("Ліцей «Їжачок»", "litsei-izhachok"),
        ("Γυμνάσιο Άνω Πόλης", "gymnasio-ano-polis"),
        ("სკოლა 12", "skola-12"),
        ("Դպրոց 7", "dprots-7"),
        ("בית ספר הרצל", "byt-spr-hrtsl"),
        ("Trường Đồng Nai", "truong-dong-nai"),
        ("Szkoła Łódź", "szkola-lodz"),
        ("学校", ""),
    ],
)
def test_a_folder_has_the_name_of_its_school_in_latin_letters(name: str, folder: str) -> None:
    assert slug(name) == folder


def test_letters_that_are_in_no_table_stay() -> None:
    assert in_latin_letters("学校 A") == "学校 a"
