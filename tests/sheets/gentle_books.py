"""Changes a workbook as a colleague does who means well: most of what comes back can be read in."""

from __future__ import annotations

import random
from typing import Any

FIRST = 3
"""The first row under explanations and heads."""


def gently(book: Any, chance: random.Random) -> None:
    """Move and copy rows, take rows and columns out, rename sheets, and write other plain values."""
    pages = [page for page in book.worksheets if page.sheet_state == "visible" and page.max_row >= FIRST]
    for _ in range(chance.choice((1, 2, 3, 5, 8))):
        page = chance.choice(pages)
        row, column = chance.randint(FIRST, max(page.max_row, FIRST)), chance.randint(1, page.max_column)
        match chance.randrange(9):
            case 0:
                _swap(page, row, chance.randint(FIRST, max(page.max_row, FIRST)))
            case 1:
                page.delete_rows(row)
            case 2 if chance.random() < 0.3:
                page.delete_cols(column)
            case 3:
                page.insert_rows(row)
            case 4:
                page.title = f"{page.title[:26]} {chance.randrange(99)}"
            case 5:
                page.insert_cols(chance.choice((1, page.max_column + 1)))
            case 6:
                _new_row(page, row)
            case _:
                _value(page, row, column, chance)


def _swap(page: Any, one: int, other: int) -> None:
    for at in range(1, page.max_column + 1):
        first, second = page.cell(one, at), page.cell(other, at)
        first.value, second.value = second.value, first.value


def _new_row(page: Any, row: int) -> None:
    """Copy a row to the end, without what only campaignkit knows of it, under another short name."""
    end = page.max_row + 1
    for at in range(1, page.max_column):
        page.cell(end, at).value = page.cell(row, at).value
    if str(page.cell(2, 1).value).startswith(("Short", "Id")):
        page.cell(end, 1).value = f"copy-{end}"


def _value(page: Any, row: int, column: int, chance: random.Random) -> None:
    """Write another value of the same column, another text, or nothing, where no short name stands."""
    if column == 1 or column == page.max_column:
        return
    cell = page.cell(row, column)
    others = [page.cell(at, column).value for at in range(FIRST, page.max_row + 1)]
    text = f"Other words {chance.randrange(99)}"
    cell.value = chance.choice((*others, None, text if isinstance(cell.value, str) else cell.value))
