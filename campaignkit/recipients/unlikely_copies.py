"""Numbers of copies out of all proportion: 20,000 posters for one school, where the others get two."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.recipients.heads import Heads
from campaignkit.recipients.list_findings import ListFindings
from campaignkit.recipients.recipient import Recipient
from campaignkit.recipients.table import Row

TIMES = 20
"""So many times what half of the others get at most is no longer a large school."""
FEW = 100
"""Up to so many copies, nobody loses much."""
ENOUGH = 4
"""Of fewer rows nobody can say what is usual."""


def look_at_unlikely_copies(pairs: Sequence[tuple[Row, Recipient]], heads: Heads, findings: ListFindings) -> None:
    """Add each number of copies that is far above those of the other rows of its column."""
    columns: dict[int, str] = {}
    for key, column in (*heads.quantities.items(), ("", heads.fields.get("quantity"))):
        if column is not None:
            columns.setdefault(column, key)
    for column, key in columns.items():
        counts = [(row, count) for row, one in pairs if (count := one.quantities.get(key, 0)) > 0]
        if len(counts) < ENOUGH:
            continue
        usual = median(count for _, count in counts)
        for row, count in counts:
            if count > FEW and count > TIMES * usual:
                findings.add(
                    "CK622",
                    row,
                    column,
                    f"{count:,} copies; half of the {len(counts)} rows that have a number get {usual:g} or fewer.",
                    "Correct it where a zero or a number of something else has slipped in. Else it may stay.",
                    severity=Severity.WARNING,
                    confidence=Confidence.MEDIUM,
                    kind="unlikely copies",
                )
