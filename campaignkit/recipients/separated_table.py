"""CSV as Excel, LibreOffice and databases write it: any separator, quoted cells with line breaks, any line ends.

The separator is the one with which most rows have the same number of cells: `csv.Sniffer` takes commas in addresses
for it. Each cell keeps its place in the text, which the reader of the standard library does not tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.late_patterns import late_pattern
from campaignkit.recipients.decoding import decode
from campaignkit.recipients.table import (
    MOST_COLUMNS,
    MOST_LETTERS,
    MOST_ROWS,
    RecipientTable,
    Row,
    TableError,
    widest,
)

SEPARATORS = ";,\t|"
_NAMED = late_pattern(r"sep=(.)(?:\r\n|\r|\n)", re.IGNORECASE)
"""The line with which Excel is told the separator."""
_SAMPLE = 64 * 1024


def read_separated(
    data: bytes, file: str, languages: Sequence[str], most_letters: int = MOST_LETTERS
) -> RecipientTable:
    """Return the table of a text, of each cell the first letters.

    Raises:
        TableError: it is no text, holds no rows, or a quotation mark is never closed.
    """
    text, page = decode(data, file, languages)
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    if "\0" in text:
        raise TableError(f"{file} is not a text: it holds zero bytes.", "Save the list as .xlsx or as CSV.")
    match = _NAMED.match(text)
    begins = match.end() if match else 0
    separator = match[1] if match else _separator(text)
    source = SourceText(file, text)
    rows = _rows(text, separator, begins, source, most_letters)
    if not rows:
        raise TableError(f"{file} is empty.", "A list has a row of heads, and a row for each recipient.")
    if widest(rows) > MOST_COLUMNS or len(rows) > MOST_ROWS:
        hint = f"Up to {MOST_ROWS:,} rows and {MOST_COLUMNS} columns are read."
        raise TableError(f"{file} has too many rows or columns.", hint)
    notes = (f"read as {page}, an old encoding of Windows",) if page else ()
    return RecipientTable(file=file, rows=tuple(rows), text=source, notes=notes)


def _separator(text: str) -> str:
    """Return the separator with which most rows have the same number of cells, more than one.

    Rows of one cell count against it: a comma in every address is none, where the head has semicolons.
    """
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:  # the last row may be cut off
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample
    best, result = (0.0, 0), ","
    for separator in SEPARATORS:
        try:
            counts = Counter(len(row.cells) for row in _rows(sample, separator, 0, None))
        except TableError:
            continue
        rows = counts.total()
        del counts[1]
        if not counts:
            continue
        cells, often = counts.most_common(1)[0]
        score = (often / rows, often * cells)
        if score > best:
            best, result = score, separator
    return result


def cells_of(text: str, separator: str) -> tuple[str, ...]:
    """Return the cells of a single row."""
    return next((row.cells for row in _rows(text, separator, 0, None)), ("",))


def _rows(
    text: str, separator: str, at: int, source: SourceText | None, most_letters: int = MOST_LETTERS
) -> list[Row]:
    """Return all rows that are not empty. Without a source nothing is said of a quotation mark that stays open.

    What stands behind a closing quotation mark makes the cell one without: `"Gymnasium" Orhei` is a name.
    """
    sep = re.escape(separator)
    ends = rf"({sep}|\r\n|\r|\n|\Z)"
    cell = re.compile(rf'(?:[ ]*+"((?:[^"]++|"")*+)"[ ]*+(?={ends[1:-1]})|([^{sep}\r\n]*+)){ends}')
    rows: list[Row] = []
    cells: list[str] = []
    places: list[int] = []
    for match in cell.finditer(text, at):
        in_quotes, plain, behind = match.groups()
        value = plain if in_quotes is None else in_quotes.replace('""', '"')
        if source is not None and in_quotes is None and plain.lstrip().startswith('"') and plain.count('"') % 2:
            line = source.position(match.start()).line
            raise TableError(
                f"The quotation mark in line {line}, before {plain.strip()[1:31]!r}, is never closed.",
                "Everything behind it would be one cell. Double it where it belongs to a name, or take it out.",
            )
        cells.append(value[:most_letters])
        places.append(match.start() if in_quotes is None else match.start(1))
        if behind == separator:
            continue
        if any(cell.strip() for cell in cells):
            line = 0 if source is None else source.position(places[0]).line
            rows.append(Row(line, tuple(cells), tuple(places)))
        cells, places = [], []
        if len(rows) > MOST_ROWS:
            break
    return rows
