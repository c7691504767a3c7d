"""How many copies of each material a recipient gets, as the cells of its row say."""

from __future__ import annotations

from campaignkit.recipients import cell_values
from campaignkit.recipients.heads import Heads
from campaignkit.recipients.list_findings import ListFindings
from campaignkit.recipients.table import Row

MOST_COPIES = 1_000_000


def read_quantities(row: Row, heads: Heads, findings: ListFindings) -> dict[str, int | None]:
    """Return the number of copies by material, that of all others under no name; None where it cannot be read."""
    counts: dict[str, int | None] = {}
    columns = dict(heads.quantities)
    if "quantity" in heads.fields:
        columns[""] = heads.fields["quantity"]
    for material, column in columns.items():
        text = cell_values.clean(row.cell(column))
        count = cell_values.copies(text) if text else 0
        if not text and not material:
            continue
        if count is None or count > MOST_COPIES:
            findings.add(
                "CK622",
                row,
                column,
                f"“{text[:40]}” is not a number of copies.",
                f"Write a whole number up to {MOST_COPIES}, only its digits, or nothing. Until then no copy is made.",
                kind="copies",
            )
            count = None
        counts[material] = count
    return counts
