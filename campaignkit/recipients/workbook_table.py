"""Workbooks: .xlsx, .ods and .xls. What they say is read as text; no formula is ever worked out.

The reader gives an empty text for a cell with an error and for a formula whose value was never stored: such cells
are found in the file itself (`workbook_parts.py`) and named, because an empty cell means something else.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from campaignkit.recipients.head_rows import FIRST_ROWS
from campaignkit.recipients.table import MOST_COLUMNS, MOST_LETTERS, MOST_ROWS, RecipientTable, Row, TableError
from campaignkit.recipients.workbook_parts import bad_cells, hidden_rows, require_bounded

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

Value = str | int | float | bool | datetime.date | datetime.time | datetime.timedelta


def read_workbook(data: bytes, file: str) -> RecipientTable:
    """Return the first visible sheet of a workbook that has rows.

    Raises:
        TableError: it is no workbook, has a password, is far too large, or every sheet is empty.
    """
    from python_calamine import SheetVisibleEnum

    with opened_workbook(data, file) as book:
        names = [m.name for m in book.sheets_metadata if m.visible == SheetVisibleEnum.Visible]
        for name in names:
            table = _table(book, name, file, bad_cells(data, name) if data[:2] == b"PK" else ())
            if table is not None:
                others = names[names.index(name) + 1 :]
                alike = tuple(other for other in others if _has_heads_of(book, other, table.rows))
                more = f"{len(others)} more follow{'s' * (len(others) == 1)} it"
                about_sheet = (f"only the sheet “{name}” is read; {more}",) if others and not alike else ()
                about_rows = _hidden(data, name, table.rows) if data[:2] == b"PK" else ()
                return replace(table, sheet=name, notes=(*about_sheet, *about_rows, *table.notes), other_lists=alike)
    raise TableError(f"{file} is empty.", "A list has a row of heads, and a row for each recipient.")


@contextmanager
def opened_workbook(data: bytes, file: str) -> Iterator[CalamineWorkbook]:
    """Give a workbook; whatever its reader does not bear becomes a sentence.

    Raises:
        TableError: it is no workbook, has a password or is far too large.
    """
    from python_calamine import CalamineWorkbook, PasswordError

    again = "Open it in Excel or LibreOffice, save it as .xlsx and try again."
    if data[:2] == b"PK":
        require_bounded(data, file)
    try:
        yield CalamineWorkbook.from_filelike(io.BytesIO(data))
    except TableError:
        raise
    except PasswordError:
        raise TableError(f"{file} is locked with a password.", "Save it without one.") from None
    except BaseException as error:
        # what is written in Rust panics with a class of its own that is no Exception
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        if b"E\0n\0c\0r\0y\0p\0t\0i\0o\0n" in data[:65536] or b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P" in data:
            raise TableError(f"{file} is locked with a password.", "Save it without one.") from None
        raise TableError(f"{file} is not a whole workbook.", again) from None


def _table(
    book: CalamineWorkbook, name: str, file: str, bad: tuple[tuple[int, int, str], ...]
) -> RecipientTable | None:
    sheet = book.get_sheet_by_name(name)
    if sheet.total_height * sheet.total_width == 0:
        return None
    if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS:
        hint = f"Up to {MOST_ROWS:,} rows and {MOST_COLUMNS} columns are read. Delete what stands far from the list."
        raise TableError(f"The sheet “{name}” of {file} has too many rows or columns.", hint)
    grid = [[_text(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    notes = _fill_down(sheet, grid)
    rows = [Row(n, tuple(cells)) for n, cells in enumerate(grid, 1) if any(cell.strip() for cell in cells)]
    bad_rows = {number for number, _, _ in bad}
    rows = [row for row in rows if row.cells or row.number in bad_rows]
    return RecipientTable(file=file, rows=tuple(rows), notes=notes, faults=bad) if rows else None


def _hidden(data: bytes, name: str, rows: Sequence[Row]) -> tuple[str, ...]:
    """Say which rows nobody sees and are read: whoever has filtered a list may think they are not there."""
    there = {row.number for row in rows}
    numbers = [str(number) for number in hidden_rows(data, name) if number in there]
    if not numbers:
        return ()
    names = ", ".join(numbers[:10]) + (" …" if len(numbers) > 10 else "")
    return (f"hidden rows are read like all others: {names}",)


def _has_heads_of(book: CalamineWorkbook, name: str, rows: Sequence[Row]) -> bool:
    """Say whether one of the first rows of a sheet is that of another one: then it is a list of the same kind."""
    first = [_words(map(_text, values)) for values in book.get_sheet_by_name(name).to_python(nrows=FIRST_ROWS)]
    heads = [words for row in rows[:FIRST_ROWS] if len(words := _words(row.cells)) > 1]
    return any(words in heads for words in first)


def _words(cells: Iterable[str]) -> list[str]:
    return [cell.strip() for cell in cells if cell.strip() and not cell.strip().isdigit()]


def _fill_down(sheet: CalamineSheet, grid: list[list[str]]) -> tuple[str, ...]:
    """Give every row of a cell that is merged over several rows its text: it stands beside each of them."""
    count = 0
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        if bottom <= top or top >= len(grid) or left >= len(grid[top]):
            continue
        for row in grid[top + 1 : bottom + 1]:
            if left < len(row) and not row[left]:
                row[left] = grid[top][left]
                count += 1
    each = "1 cell takes its text" if count == 1 else f"{count} cells take their text"
    return (f"{each} from the merged cell it is part of",) if count else ()


def _text(value: Value) -> str:
    """Return a value as people see it: whole numbers without a point, days year first."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    return str(value)[:MOST_LETTERS]
