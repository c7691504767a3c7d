"""No rule takes more than its share of a long text: a cubic one would keep this file for hours.

One search of a pattern is held longer, in test_long_texts.py.
"""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from campaignkit.check.loose_text import check_text

ATOMS = (
    "1",
    "1,",
    "1 ",
    "!",
    ".",
    "?!",
    "{{",
    "{{a",
    "](",
    "[a](",
    "*",
    "_",
    "a",
    "a.",
    "A",
    "%",
    "\u201c",
    "'",
    "#",
)


@pytest.mark.parametrize("atom", ATOMS)
def test_a_headline_and_a_body_of_one_thing_repeated(tmp_path: Path, atom: str) -> None:
    file = tmp_path / "text.txt"
    text = (atom * 16_000)[:16_000]
    file.write_text(f"{text}x\n{text}x\n", encoding="utf-8")
    report = check_text(file, "en", "children", "MD", datetime.date(2025, 7, 1))
    assert report.examined.texts in (1, 2), "so long a line is seldom a headline"
