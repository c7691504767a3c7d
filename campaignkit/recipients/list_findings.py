"""What is wrong with a list, at row and column; the same fault in many rows is shown a few times and then counted."""

from __future__ import annotations

from collections import Counter

from campaignkit.diagnostics.finding import Confidence, Diagnostic, Position, Severity, Span
from campaignkit.recipients.table import RecipientTable, Row

SHOWN = 5
"""So many rows with the same fault are shown; the others are counted."""


class ListFindings:
    """Gathers findings of one list."""

    def __init__(self, table: RecipientTable) -> None:
        """Take the table they are about."""
        self._table = table
        self._count: Counter[tuple[str, str]] = Counter()
        self._last: dict[tuple[str, str], tuple[Diagnostic, list[int]]] = {}
        self.found: list[Diagnostic] = []

    def add(
        self,
        code: str,
        row: Row,
        column: int | None,
        message: str,
        hint: str,
        *,
        severity: Severity = Severity.ERROR,
        confidence: Confidence = Confidence.HIGH,
        kind: str = "",
    ) -> None:
        """Add a finding about a cell. `kind` tells faults of one code apart, so that each is shown."""
        key = (code, kind)
        self._count[key] += 1
        where = self._table.called(row, column or 0)
        finding = Diagnostic(
            code,
            f"{where}: {message}",
            self._table.span(row, column),
            f"recipients.{row.number}",
            severity,
            confidence,
            hint=hint,
        )
        if self._count[key] <= SHOWN:
            self.found.append(finding)
        else:
            self._last.setdefault(key, (finding, []))[1].append(row.number)

    def all(self) -> list[Diagnostic]:
        """Return the findings, and for each fault with many rows one that names the others."""
        more = []
        for finding, rows in self._last.values():
            numbers = ", ".join(str(row) for row in rows[:20]) + (" …" if len(rows) > 20 else "")
            noun = "row" if len(rows) == 1 else "rows"
            message = f"The same in {len(rows)} more {noun}: {numbers}."
            more.append(
                Diagnostic(finding.code, message, finding.span, finding.path, finding.severity, hint=finding.hint)
            )
        return [*self.found, *more]


def about_file(file: str, code: str, message: str, hint: str, severity: Severity = Severity.ERROR) -> Diagnostic:
    """Return a finding about the whole list."""
    at = Position(1, 1)
    return Diagnostic(code, message, Span(file, at, at), "recipients", severity, hint=hint)
