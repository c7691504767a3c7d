"""The one type in which every problem a user can cause leaves campaignkit."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from campaignkit.diagnostics.codes import CODES
from campaignkit.diagnostics.fingerprint import fingerprint_of
from campaignkit.records import dataclass


class Severity(Enum):
    """How bad a finding is: errors stop a kit, warnings stop a clean check, notes only inform."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Confidence(Enum):
    """How sure the rule is that its finding is right; structure rules are always sure."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file: line and column, both from 1, columns counted in code points."""

    line: int
    column: int

    def __post_init__(self) -> None:
        if self.line < 1 or self.column < 1:
            raise ValueError(f"positions start at 1:1, not {self.line}:{self.column}")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file. `end` is exclusive: the column just after the last character."""

    file: str
    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains a finding, with one phrase saying how."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where, why it matters and what to do.

    `path` is the stable plan path (`messages.talk-early.headline`), empty for problems of a whole file.
    `hint` says what to do, in one or more lines. `replacement` is the text that would repair the span.
    """

    code: str
    message: str
    span: Span
    path: str = ""
    severity: Severity = Severity.ERROR
    confidence: Confidence = Confidence.HIGH
    hint: str = ""
    related: tuple[Related, ...] = field(default=())
    replacement: str | None = None
    language: str | None = None

    @property
    def name(self) -> str:
        """The code's readable name, such as `duplicate-key`."""
        return CODES[self.code]

    @property
    def fingerprint(self) -> str:
        """What makes it the same finding as in an earlier run, wherever it stands now."""
        return fingerprint_of(self.code, self.path, self.message)


def sort_key(finding: Diagnostic) -> tuple[Span, str, str]:
    """Order findings as a reader meets them: by file, line and column, then by code."""
    return (finding.span, finding.code, finding.message)
