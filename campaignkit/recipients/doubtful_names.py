"""Names to look at: one in two places, which is two schools or one twice; and those that may be too long to print."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.recipients.heads import Heads
from campaignkit.recipients.list_findings import ListFindings
from campaignkit.recipients.recipient import Recipient
from campaignkit.recipients.table import Row

LONG_NAME = 110
"""A longer one has no room on some materials; on which, only the laid out page knows."""
RARELY = 20
"""In one of so many rows a name that stands there twice is a slip; where many do, names are so in that country."""


def look_at_same_names(pairs: Sequence[tuple[Row, Recipient]], heads: Heads, findings: ListFindings) -> None:
    """Add each recipient whose name another one has at another address; surely where they share a telephone."""
    first: dict[str, tuple[Row, Recipient]] = {}
    twice = []
    for row, one in pairs:
        before, other = first.setdefault(one.name.casefold(), (row, one))
        if other is not one and other.address != one.address:
            twice.append((row, one, before, other))
    for row, one, before, other in twice:
        shared = (one.phone and one.phone == other.phone) or (one.email and one.email == other.email)
        if not shared and len(twice) * RARELY > len(pairs):
            continue
        findings.add(
            "CK623",
            row,
            heads.fields["name"],
            f"“{one.name[:60]}” stands in row {before.number}, too, at another address"
            + (" and with the same telephone or e-mail." if shared else "."),
            "Compare the two with the school's own page. Where it is one school, delete a row.",
            severity=Severity.WARNING if shared else Severity.NOTE,
            confidence=Confidence.MEDIUM if shared else Confidence.LOW,
            kind="same name",
        )


def look_at_long_names(pairs: Sequence[tuple[Row, Recipient]], heads: Heads, findings: ListFindings) -> None:
    """Add each name that is so long that some material may have no room for it."""
    for row, one in pairs:
        if len(one.name) > LONG_NAME:
            findings.add(
                "CK622",
                row,
                heads.fields["name"],
                f"this name has {len(one.name)} letters, and may not fit every material.",
                "Shorten it, or look whether it fits: `campaignkit render --recipients … --sample`.",
                severity=Severity.WARNING,
                confidence=Confidence.MEDIUM,
                kind="long name",
            )
