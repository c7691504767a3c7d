"""Findings as GitHub workflow commands, which show as annotations on the changed lines.

Escapes, and the rule that a range over several lines has no columns, follow GitHub's page on workflow commands.
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.diagnostics.report import Report
from campaignkit.diagnostics.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report) -> str:
    """Return one command a line; nothing for a whole check without findings."""
    limits = "".join(f"::warning title=campaignkit::{_data(limit)}\n" for limit in report.limits)
    return "".join(_command(finding) for finding in report.findings) + limits


def _command(finding: Diagnostic) -> str:
    span = finding.span
    place = [("file", span.file), ("line", str(span.start.line))]
    if span.end.line == span.start.line:
        place += [("col", str(span.start.column)), ("endColumn", str(max(span.end.column, span.start.column)))]
    else:
        place.append(("endLine", str(span.end.line)))
    place.append(("title", f"{finding.code} {finding.name}"))
    properties = ",".join(f"{key}={_property(value)}" for key, value in place)
    text = finding.message + (f"\n{finding.hint}" if finding.hint else "")
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(text)}\n"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
