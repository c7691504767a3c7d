"""Copies by format or language in one cell of a workbook, one in each line: `roll-up: 3`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sheets.books import PLAN, cell, changed, exported, imported, lines_of, said

HEAD = "Quantity: formats / languages"
WITH = PLAN + (
    "\nmaterials:\n"
    "  - {id: roll, type: poster, audience: small, messages: [tell], "
    "quantity: 4, quantities: {roll-up: 3, ar: 500}}\n"
    "  - {id: wall, type: poster, audience: small, messages: [tell]}\n"
)


def typed(tmp_path: Path, row: str, text: str | None) -> tuple[list[str], list[str]]:
    """Return what a plan says of copies when somebody has typed into the cell of a material; what is wrong."""
    plan, book = exported(tmp_path, WITH)
    changed(book, lambda b: setattr(cell(b["Materials"], row, HEAD), "value", text))
    found = imported(plan, book)
    return [line.partition("quantit")[2] for line in lines_of(found) if line.startswith("+")], said(found)


def test_a_cell_shows_each_in_a_line(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    _, book = exported(tmp_path, WITH)
    assert cell(load_workbook(book)["Materials"], "roll", HEAD).value == "roll-up: 3\nar: 500"


def test_what_nobody_touched_stays(tmp_path: Path) -> None:
    plan, book = exported(tmp_path, WITH)
    found = imported(plan, book)
    assert (said(found), found.merge.changes, found.after) == ([], [], WITH.encode())


@pytest.mark.parametrize(
    ("text", "said_now"),
    [
        ("roll-up: 4\nar: 500", "{roll-up: 4, ar: 500}"),
        ("roll-up: 3\nar: 500\nde: 1,200", "{roll-up: 3, ar: 500, de: 1200}"),
        ("ar: 500", "{ar: 500}"),
        ("Roll-up 3; Arabic = 600", "{roll-up: 3, ar: 600}"),
    ],
    ids=["another number", "one more, with a comma", "one less", "as people write it"],
)
def test_a_change_is_written_to_its_name(text: str, said_now: str, tmp_path: Path) -> None:
    lines, wrong = typed(tmp_path, "roll", text)
    assert (lines, wrong) == ([f"y: 4, quantities: {said_now}}}"], [])


def test_a_first_number_and_an_empty_cell(tmp_path: Path) -> None:
    assert typed(tmp_path, "wall", "a3: 20") == (["ies: {a3: 20}}"], [])
    assert typed(tmp_path, "roll", None) == (["y: 4}"], [])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("3", "`3` does not say how many of what."),
        ("roll-up: many", "`roll-up: many` does not say how many of what."),
        ("ar: 5\nArabic: 6", "`ar` stands there twice."),
    ],
    ids=["only a number", "no number", "twice"],
)
def test_what_cannot_be_known_is_said_at_its_cell(text: str, why: str, tmp_path: Path) -> None:
    lines, wrong = typed(tmp_path, "roll", text)
    assert lines == []
    assert len(wrong) == 1
    assert wrong[0].endswith(why)
