"""A table whose columns all stand in one: each row was put in quotation marks, or pasted into one cell."""

from __future__ import annotations

from dataclasses import replace

from campaignkit.recipients.head_rows import IsKnown, row_of_heads
from campaignkit.recipients.separated_table import SEPARATORS, cells_of
from campaignkit.recipients.table import RecipientTable, Row, widest


def unfolded(table: RecipientTable, is_known: IsKnown) -> RecipientTable:
    """Return the table with a cell for each column, where one column holds them all and that shows two heads."""
    if widest(table.rows) != 1:
        return table
    for separator in SEPARATORS:
        rows = tuple(_parted(row, separator) for row in table.rows)
        heads = row_of_heads(rows, is_known)
        if heads is not None and heads[1] > 1:
            return replace(table, rows=rows, notes=(*table.notes, "all columns stand in one; they are taken apart"))
    return table


def _parted(row: Row, separator: str) -> Row:
    cells = cells_of(row.cells[0], separator)
    return Row(row.number, cells, row.places * len(cells))
