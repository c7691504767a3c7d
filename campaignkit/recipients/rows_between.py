"""Rows below the heads that are no recipient: headings between them, sums below them, the heads once more."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.diagnostics.finding import Severity
from campaignkit.recipients import cell_values
from campaignkit.recipients.head_words import plain, words_of
from campaignkit.recipients.heads import Heads
from campaignkit.recipients.list_findings import ListFindings
from campaignkit.recipients.table import Row

FEWEST_ADDED = 3
"""So many recipients must stand above a last row without a word such as “total” that may be their sum."""


def is_no_recipient(row: Row, above: Sequence[Row], heads: Heads, findings: ListFindings, *, last: bool) -> bool:
    """Say whether a row is none; what could have been one is told. `above` are the recipients before it."""
    columns = [column for column, cell in enumerate(row.cells) if cell.strip()]
    if [cell.strip() for cell in row.cells] == [cell.strip() for cell in heads.row.cells]:
        return True
    name = heads.fields["name"]
    sums = {*heads.quantities.values(), *(column for column in columns if row.cell(column).strip().isdigit())}
    if not row.cell(name).strip() and sums.issuperset(columns):
        return True
    why = None
    if _is_sum(row, columns, above, heads, last=last):
        why = "is taken for the sum of the rows above, not for a recipient"
        if last:  # sums of parts stand between them
            _look_at_sums(row, above, heads, findings)
    elif len(columns) == 1 and len(heads.fields) + len(heads.quantities) + len(heads.own) >= 3:
        why = "stands alone in its row and is taken for a heading, not for a recipient"
    if why is None:
        return False
    what = row.cell(columns[0]).strip()[:60]
    hint = "Fill in the rest of the row where it is a recipient."
    findings.add("CK625", row, columns[0], f"“{what}” {why}.", hint, severity=Severity.NOTE, kind="no recipient")
    return True


def _look_at_sums(row: Row, above: Sequence[Row], heads: Heads, findings: ListFindings) -> None:
    """Say that a sum is not what the rows above come to: a row is missing, or was changed afterwards."""
    for column in sorted({*heads.quantities.values(), heads.fields.get("quantity", -1)} - {-1}):
        written = cell_values.copies(row.cell(column)) if row.cell(column).strip() else None
        comes_to = sum(cell_values.copies(other.cell(column)) or 0 for other in above)
        if written is not None and written != comes_to:
            findings.add(
                "CK625",
                row,
                column,
                f"the sum says {written}, and the rows above come to {comes_to}.",
                "Look for a row that is missing or was changed, or correct the sum.",
                severity=Severity.WARNING,
                kind=f"sum {column}",
            )


def _is_sum(row: Row, columns: Sequence[int], above: Sequence[Row], heads: Heads, *, last: bool) -> bool:
    """Say whether one text and numbers are a sum: it says so, or it ends the list and its number is the sum.

    The second needs rows above that hold more than this one does: in a list of names and numbers, any could be a sum.
    """
    quantities = {*heads.quantities.values(), heads.fields.get("quantity")}
    texts = [column for column in columns if column not in quantities and not row.cell(column).strip().isdigit()]
    numbers = [column for column in columns if column not in texts]
    if len(texts) > 1 or any(cell_values.copies(row.cell(column)) is None for column in numbers):
        return False
    if texts and _says_sum(row.cell(texts[0])):
        return True
    if not last or len(above) < FEWEST_ADDED or not numbers or not quantities.issuperset(numbers):
        return False
    fuller = all(sum(1 for cell in other.cells if cell.strip()) > len(columns) for other in above)
    return fuller and all(
        cell_values.copies(row.cell(column)) == sum(cell_values.copies(other.cell(column)) or 0 for other in above)
        for column in numbers
    )


def _says_sum(cell: str) -> bool:
    """Say whether a cell begins or ends with a word for a sum: `Total`, `Gesamt: 40 Schulen`, `North total`."""
    text = f" {plain(cell)} "
    words = [f" {plain(word)} " for word in words_of("sums")]
    return any(text.startswith(word) or text.endswith(word) for word in words)
