"""A workbook or table as any program has saved it: all its sheets, hidden ones too, each cell with its kind.

No formula is worked out and no file is written. A cell with an error, or with a formula whose value was never saved,
is told apart from an empty one, because an emptied cell means something.
"""

from __future__ import annotations

import datetime
import html
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from campaignkit.late_patterns import late_pattern
from campaignkit.recipients.separated_table import read_separated
from campaignkit.recipients.table import MOST_COLUMNS, MOST_ROWS, TableError, letters, number_of
from campaignkit.recipients.table_files import is_workbook, table_bytes
from campaignkit.recipients.workbook_parts import bad_cells
from campaignkit.recipients.workbook_table import Value, opened_workbook
from campaignkit.records import dataclass
from campaignkit.sheets.workbook_writing import PREFIX

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

MOST_LETTERS = 200_000
_ERROR = late_pattern(r"#(REF|NAME|VALUE|N/A|NUM|NULL|DIV/0)[!?]?|#N/A|Err:5[0-9]{2}")
_ERROR_SAID = "it holds an error of the spreadsheet, such as #REF!"
_MERGED = "it is merged over several rows, so that nobody can tell which of them it belongs to"
_XLSX_NAME = late_pattern(r"<definedName\b([^>]*)>([^<]*)</definedName>")
_ODS_NAME = late_pattern(r"<table:named-range\b([^>]*)/?>")
_CELL = late_pattern(r"\$?(?:'((?:[^']|'')+)'|([^!'.]+))[!.]\$?([A-Z]{1,3})\$?([0-9]{1,7})")


@dataclass(frozen=True, slots=True)
class RawCell:
    """What a cell holds: as text, and what the program took it for: `text`, `number`, `day` or `flag`."""

    text: str
    kind: str = "text"


EMPTY = RawCell("")


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet: its rows by the number people see, and cells that cannot be trusted, with the reason."""

    name: str
    rows: Mapping[int, tuple[RawCell, ...]]
    faults: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> RawCell:
        """Return a cell; columns count from 0."""
        cells = self.rows.get(row, ())
        return cells[column] if column < len(cells) else EMPTY

    def called(self, row: int, column: int) -> str:
        """Return what people call a cell: `Activities!F12`."""
        return f"{self.name}!{letters(column)}{row}"


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets of a file, and the cells whose names begin as ours do, by sheet, row and column.

    `notes` are what had to be guessed on the way. A text file has one sheet.
    """

    file: str
    sheets: tuple[RawSheet, ...]
    names: Mapping[str, tuple[str, int, int]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def sheet(self, name: str) -> RawSheet | None:
        """Return a sheet by its name."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def read_book(path: Path, file: str, languages: Sequence[str]) -> Book:
    """Return what a file holds.

    Raises:
        TableError: it is not there, too large, locked, or no table.
    """
    data = table_bytes(path, file)
    if not is_workbook(data):
        table = read_separated(data, file, languages, MOST_LETTERS)
        rows = {row.number: tuple(RawCell(cell) for cell in row.cells) for row in table.rows}
        return Book(file, (RawSheet(path.stem, rows),), {}, table.notes)
    with opened_workbook(data, file) as book:
        sheets = tuple(_sheet(book, name, data, file) for name in book.sheet_names)
    return Book(file, sheets, _names(data))


def _sheet(book: CalamineWorkbook, name: str, data: bytes, file: str) -> RawSheet:
    sheet = book.get_sheet_by_name(name)
    if sheet.total_height * sheet.total_width == 0:
        return RawSheet(name, {})
    if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS * 5:
        hint = f"Up to {MOST_ROWS:,} rows and {MOST_COLUMNS * 5} columns are read. Delete what stands far away."
        raise TableError(f"The sheet “{name}” of {file} has too many rows or columns.", hint)
    faults = {(row, column): why for row, column, why in (bad_cells(data, name) if data[:2] == b"PK" else ())}
    rows: dict[int, tuple[RawCell, ...]] = {}
    for number, values in enumerate(sheet.to_python(skip_empty_area=False), 1):
        is_empty = values.count("") == len(values)  # most rows are: they wait to be written in
        if is_empty and not any(row == number for row, _ in faults):
            continue
        cells = tuple(EMPTY if value == "" else _raw(value) for value in values)
        for column, cell in enumerate(cells):
            if _ERROR.fullmatch(cell.text):
                faults[number, column] = _ERROR_SAID
        rows[number] = cells
    for (top, first), (bottom, right) in sheet.merged_cell_ranges or ():
        for row in range(top + 1, bottom + 2) if bottom > top else ():
            faults |= {(row, column): _MERGED for column in range(first, right + 1)}
    return RawSheet(name, rows, faults)


def _raw(value: Value) -> RawCell:
    if isinstance(value, bool):
        return RawCell("true" if value else "false", "flag")
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < 1e15
        return RawCell(str(int(value)) if whole else repr(value), "number")
    if isinstance(value, datetime.datetime):
        return RawCell(value.date().isoformat(), "day")
    if isinstance(value, datetime.date):
        return RawCell(value.isoformat(), "day")
    if isinstance(value, (int, datetime.time, datetime.timedelta)):
        return RawCell(str(value), "number")
    return RawCell(str(value)[:MOST_LETTERS])


def _names(data: bytes) -> dict[str, tuple[str, int, int]]:
    """Return the named cells of a workbook that we have named."""
    if data[:2] != b"PK":
        return {}
    cells: dict[str, tuple[str, int, int]] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = set(archive.namelist())
        for part, pattern in (("xl/workbook.xml", _XLSX_NAME), ("content.xml", _ODS_NAME)):
            xml = archive.read(part).decode("utf-8", "replace") if part in parts else ""
            for match in pattern.finditer(xml):
                attributes = dict(re.findall(r'([\w:.-]+)="([^"]*)"', match[1]))
                name = html.unescape(attributes.get("name") or attributes.get("table:name") or "")
                cell = match[2] if pattern is _XLSX_NAME else attributes.get("table:cell-range-address", "")
                at = _CELL.match(html.unescape(cell))
                if name.startswith(PREFIX) and at is not None:
                    sheet = (at[1] or "").replace("''", "'") or at[2].lstrip("$")
                    cells[name] = (sheet, int(at[4]), number_of(at[3]))
    return cells
