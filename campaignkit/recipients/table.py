"""A table as a stranger's program has saved it: rows of texts, each with its place, whatever kind of file it was."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.diagnostics.finding import Position, Span
from campaignkit.diagnostics.hinted_error import HintedError
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.records import dataclass

MOST_ROWS = 100_000
MOST_COLUMNS = 200
MOST_LETTERS = 4_000
"""The longest cell: nobody has an address of two pages."""


class TableError(HintedError):
    """Why a file is no table that can be read."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not empty. `number` is that which people see; `places` say where each cell begins in a text."""

    number: int
    cells: tuple[str, ...]
    places: tuple[int, ...] = ()

    def cell(self, column: int) -> str:
        """Return a cell; empty behind the last."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientTable:
    """The rows of a file. `notes` are what had to be guessed on the way, for people to look at.

    `faults` are cells that hold no value that can be trusted, with the reason, by row number and column.
    """

    file: str
    rows: tuple[Row, ...]
    text: SourceText | None = None
    sheet: str = ""
    notes: tuple[str, ...] = ()
    faults: tuple[tuple[int, int, str], ...] = ()
    other_lists: tuple[str, ...] = ()
    """Sheets of the same workbook that have the same heads and are not read."""

    def span(self, row: Row, column: int | None = None) -> Span:
        """Return where a cell stands: line and column of a text, row and column of a sheet."""
        if self.text is None:
            at = Position(row.number, (column or 0) + 1)
            return Span(self.file, at, Position(at.line, at.column + 1))
        if column is None or column >= len(row.places):
            start = row.places[0] if row.places else 0
            return self.text.span(start, start)
        start = row.places[column]
        behind = self.text.text[start : start + len(row.cells[column])]
        length = len(behind) if behind == row.cells[column] else 1
        return self.text.span(start, start + length)

    def called(self, row: Row, column: int) -> str:
        """Return what people call a cell: `C7`."""
        return f"{letters(column)}{row.number}"


def letters(column: int) -> str:
    """Return the letters over a column, from 0: A, B, … Z, AA."""
    name, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def number_of(name: str) -> int:
    """Return the column, from 0, that has these letters over it."""
    total = 0
    for letter in name:
        total = total * 26 + ord(letter) - ord("A") + 1
    return total - 1


def widest(rows: Sequence[Row]) -> int:
    """Return how many cells the longest row has."""
    return max((len(row.cells) for row in rows), default=0)
