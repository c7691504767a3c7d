"""What comes back from translators: a table from Word or Excel, XLIFF, or a PO file, as rows with their places."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from campaignkit.knowledge.sheet_words import sheet_languages, sheet_words
from campaignkit.recipients.head_words import plain
from campaignkit.recipients.table import TableError
from campaignkit.recipients.table_files import bytes_of
from campaignkit.records import dataclass
from campaignkit.sheets.word_table_reading import read_docx
from campaignkit.sheets.word_table_writing import HEADS
from campaignkit.sheets.workbook_as_saved import RawSheet, read_book
from campaignkit.sheets.workbook_writing import BASE
from campaignkit.sheets.xliff import read_xliff
from campaignkit.translate.po import PoFile
from campaignkit.translate.po_reader import read_po

NUMBER, WHERE, SOURCE, TARGET, REMARK = HEADS
KEY = "key"
_ODT = "Save it as .docx in Word or LibreOffice."


@dataclass(frozen=True, slots=True)
class Returned:
    """A row: where it stands, the key of its text as far as it is there, source, translation, remark."""

    place: str
    key: str
    source: str
    target: str
    remark: str = ""
    unsure: bool = False
    fault: str = ""


@dataclass(frozen=True, slots=True)
class ReturnedTexts:
    """All rows of a file, and the language it says it is in; empty where it does not."""

    rows: tuple[Returned, ...]
    language: str = ""


def read_returned(path: Path, file: str) -> ReturnedTexts:
    """Return the rows of a file; what kind it is, its first bytes say.

    Raises:
        TableError: it cannot be read, or has no table of texts.
    """
    if path.suffix.lower() == ".po":
        return _po(path, file)
    if path.suffix.lower() in (".xlf", ".xliff"):
        return _xliff(path, file)
    data = bytes_of(path, file)
    if data[:2] == b"PK" and b"word/document.xml" in data:
        return _docx(data, file)
    if b"opendocument.text" in data[:200]:
        raise TableError(f"{file} is a document of LibreOffice.", _ODT)
    return _sheet(path, file)


def _docx(data: bytes, file: str) -> ReturnedTexts:
    tables = read_docx(data, file)
    columns: dict[str, int] = {}
    rows = []
    for row in tables.rows:
        heads = _heads(row.cells)
        if TARGET in heads:
            columns = heads
            continue
        if not columns or not any(row.cells):
            continue
        first = _cell(row.cells, columns.get(NUMBER, 0)).split("\n")
        remark = "\n".join(part for part in (_cell(row.cells, columns.get(REMARK, -1)), *row.comments) if part)
        source, target = _cell(row.cells, columns.get(SOURCE, -1)), _cell(row.cells, columns[TARGET])
        why = "its cells are merged with those above" if row.merged else ""
        rows.append(Returned(f"row {first[0] or row.number}", first[-1].strip(), source, target, remark, fault=why))
    if not columns:
        raise TableError(f"{file} has no table of texts.", "Its heads name number, source and translation.")
    return ReturnedTexts(tuple(rows), tables.identifier.rpartition(":")[2])


def _sheet(path: Path, file: str) -> ReturnedTexts:
    book = read_book(path, file, ("en",))
    base = book.sheet(BASE)
    about = [cell.text for cell in base.rows.get(1, ())] if base is not None else []
    for sheet in book.sheets:
        for number in sorted(sheet.rows)[:20]:
            columns = _heads([cell.text for cell in sheet.rows[number]])
            if TARGET in columns and len(columns) > 1:
                rows = (_sheet_row(sheet, n, columns) for n in sorted(sheet.rows) if n > number)
                return ReturnedTexts(tuple(rows), about[3] if len(about) > 3 else "")
    raise TableError(f"{file} has no table of texts.", "Its heads name source and translation.")


def _sheet_row(sheet: RawSheet, number: int, columns: dict[str, int]) -> Returned:
    def text(name: str) -> str:
        return sheet.cell(number, columns[name]).text if name in columns else ""

    at = columns[TARGET]
    return Returned(
        sheet.called(number, at),
        text(KEY).strip(),
        text(SOURCE).strip(),
        text(TARGET).strip(),
        text(REMARK).strip(),
        fault=sheet.faults.get((number, at), ""),
    )


def _heads(cells: Sequence[str]) -> dict[str, int]:
    """Return which column is what, by heads in any language there are words for."""
    names: dict[str, str] = {}
    for language in sheet_languages():
        words = sheet_words(language)
        names |= {plain(words.says(name)): name for name in HEADS}
        names |= {plain(words.says("text-key")): KEY}
    names |= {"source": SOURCE, "target": TARGET, "translation": TARGET, "key": KEY, "context": KEY}
    columns: dict[str, int] = {}
    for column, cell in enumerate(cells):
        name = names.get(plain(cell))
        if name is not None:
            columns.setdefault(name, column)
    return columns


def _cell(cells: Sequence[str], column: int) -> str:
    return cells[column] if 0 <= column < len(cells) else ""


def _xliff(path: Path, file: str) -> ReturnedTexts:
    from campaignkit.source.size_limited_read import TooLargeError, read_bounded

    try:
        data = read_bounded(path, 32 * 1024 * 1024)
    except (OSError, ValueError, TooLargeError) as error:
        raise TableError(f"{file} cannot be read: {error}.", "Check the path.") from None
    language, units = read_xliff(data, file)
    rows = tuple(Returned(f"unit {number}", key, source, target) for number, key, source, target in units)
    return ReturnedTexts(rows, language)


def _po(path: Path, file: str) -> ReturnedTexts:
    po = read_po(path, file)
    if not isinstance(po, PoFile):
        raise TableError(po[0].message, po[0].hint)
    rows = []
    for entry in po.entries:
        if not entry.is_header and not entry.obsolete and "msgid" in entry.texts:
            line = po.source.position(entry.texts["msgid"].pieces[0][0]).line
            texts = (entry.context or "", entry.get("msgid"), entry.get("msgstr"))
            rows.append(Returned(f"line {line}", *texts, "\n".join(entry.comments), entry.fuzzy))
    return ReturnedTexts(tuple(rows), po.header_fields().get("Language", "").replace("_", "-"))
