"""What is wrong with a workbook, each at its sheet and cell: `Activities!F12`."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Diagnostic, Position, Severity, Span
from campaignkit.sheets.workbook_as_saved import RawSheet

UNREADABLE, LOST, VALUE, CONFLICT = "CK650", "CK651", "CK652", "CK653"


class FileFindings:
    """Gathers findings about one file."""

    def __init__(self, file: str) -> None:
        """Take the name of the file as people gave it."""
        self.file = file
        self.found: list[Diagnostic] = []

    def add(
        self,
        code: str,
        sheet: RawSheet,
        row: int,
        column: int,
        message: str,
        hint: str,
        *,
        severity: Severity = Severity.ERROR,
        path: str = "",
    ) -> None:
        """Add a finding about a cell; columns count from 0."""
        at = Position(max(row, 1), column + 1)
        span = Span(self.file, at, Position(at.line, at.column + 1))
        text = f"{sheet.called(max(row, 1), column)}: {message}"
        self.found.append(Diagnostic(code, text, span, path, severity, hint=hint))

    def about(self, code: str, message: str, hint: str, *, severity: Severity = Severity.ERROR) -> None:
        """Add a finding about the whole file or a whole sheet."""
        at = Position(1, 1)
        self.found.append(Diagnostic(code, message, Span(self.file, at, at), "", severity, hint=hint))

    @property
    def errors(self) -> int:
        """How many findings keep the workbook from being read in."""
        return sum(1 for finding in self.found if finding.severity is Severity.ERROR)
