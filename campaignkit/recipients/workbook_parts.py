"""A look into the zip file of a workbook before anything is built from it, and for cells without a value to trust.

One cell in the last row and column of a sheet makes a reader ask for memory for all cells before it, and a zip of
some kilobytes can hold gigabytes: both are refused.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from campaignkit.late_patterns import late_pattern
from campaignkit.recipients.table import MOST_COLUMNS, MOST_ROWS, TableError, number_of

MOST_UNPACKED = 400 * 1024 * 1024
_CELL = late_pattern(rb'<c\s[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"([^>]*?)(/?)>')
_ROW, _NUMBER = re.compile(rb"<row\s[^>]*>"), re.compile(rb'\br="([0-9]{1,7})"')
_HIDDEN = late_pattern(rb'\bhidden="(?:1|true)"')
_REPEATED = late_pattern(rb'number-(columns|rows)-repeated="([0-9]+)"')
_NO_VALUE = late_pattern(rb"<f\b(?:[^>]*/>|[^>]*>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>")
_NO_FORMULA_VALUE = "it holds a formula whose value was not saved"
_ERROR = "it holds an error of the spreadsheet, such as #REF!"


def require_bounded(data: bytes, file: str) -> None:
    """Refuse a workbook that would need far more memory than a list does.

    Raises:
        TableError: it is one, or no zip file at all.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
                raise TableError(f"{file} unpacks to far more than a list.", "Copy the list into a new workbook.")
            sheets = [
                name for name in archive.namelist() if name.startswith("xl/worksheets/") or name == "content.xml"
            ]
            for name in sheets:
                _require_near(archive.read(name), file, of_libreoffice=name == "content.xml")
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        OSError,
        EOFError,
        ValueError,
        zlib.error,
    ) as error:
        if isinstance(error, TableError):
            raise
        hint = "Open it in Excel or LibreOffice, save it as .xlsx and try again."
        raise TableError(f"{file} is not a whole workbook.", hint) from None


def _require_near(xml: bytes, file: str, *, of_libreoffice: bool) -> None:
    far = TableError(
        f"{file} has a cell far away from its list.",
        f"Up to {MOST_ROWS:,} rows and {MOST_COLUMNS} columns are read. Copy the list into a new workbook.",
    )
    if of_libreoffice:
        for match in re.finditer(rb"<table:table-(cell|row)\b([^>]*?)(/?)>", xml):
            repeat = _REPEATED.search(match[2])
            if repeat is None or match[3] or int(repeat[2]) <= 50:
                continue
            end = xml.find(b"</table:table-" + match[1] + b">", match.end())
            inside = xml[match.end() : max(end, match.end())]
            most = MOST_COLUMNS if match[1] == b"cell" else MOST_ROWS
            if int(repeat[2]) > most and (match[1] == b"cell" or b"office:value-type" in inside):
                raise far
        return
    for match in _CELL.finditer(xml):
        if int(match[2]) > MOST_ROWS or number_of(match[1].decode()) >= 16 * MOST_COLUMNS:
            raise far


def bad_cells(data: bytes, sheet: str) -> tuple[tuple[int, int, str], ...]:
    """Return row, column and reason of cells of a sheet of an .xlsx that hold an error or no value."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        part = _part_of(archive, sheet)
        if part is None:
            return ()
        xml = archive.read(part)
    faults = []
    for cell in _CELL.finditer(xml):
        if cell[4]:
            continue
        row, column = int(cell[2]), number_of(cell[1].decode())
        if b't="e"' in cell[3]:
            faults.append((row, column, _ERROR))
        elif xml.startswith(b"<f", cell.end()) and _NO_VALUE.match(xml, cell.end()):
            faults.append((row, column, _NO_FORMULA_VALUE))
    return tuple(faults)


def hidden_rows(data: bytes, sheet: str) -> tuple[int, ...]:
    """Return the numbers of rows of a sheet of an .xlsx that a filter or somebody hides."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        part = _part_of(archive, sheet)
        rows = _ROW.findall(archive.read(part)) if part is not None else []
    return tuple(int(number[1]) for row in rows if _HIDDEN.search(row) and (number := _NUMBER.search(row)))


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """Return the part of the archive that holds a sheet."""
    import html

    names = set(archive.namelist())
    if "xl/workbook.xml" not in names or "xl/_rels/workbook.xml.rels" not in names:
        return None
    book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
    links = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    targets = {}
    for tag in re.findall(r"<Relationship\s[^>]*>", links):
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        targets[attributes.get("Id", "")] = attributes.get("Target", "")
    for tag in re.findall(r"<(?:\w+:)?sheet\s[^>]*>", book):
        attributes = dict(re.findall(r'([\w:]+)="([^"]*)"', tag))
        if html.unescape(attributes.get("name", "")) == sheet:
            target = targets.get(attributes.get("r:id", ""), "")
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            return part if part in names else None
    return None
