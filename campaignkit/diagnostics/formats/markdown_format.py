"""Findings as a Markdown table, to be posted as a comment on a pull request."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.diagnostics.report import Report
from campaignkit.diagnostics.visible import printable
from campaignkit.late_patterns import late_pattern

_MARKS = {Severity.ERROR: "🛑", Severity.WARNING: "⚠️", Severity.NOTE: "💬"}
_SPECIAL = late_pattern(r"[\\*_\[\]<>|#~@]")


def render(report: Report) -> str:
    """Return one line that sums up, and a row for every finding."""
    lines = [f"**campaignkit check:** {_plain(f'{report.verdict} in {report.summary}')}"]
    lines += [line for limit in report.limits for line in ("", f"⚠️ {_plain(printable(limit))}")]
    if report.findings:
        lines += ["", "| | finding | where | what to do |", "|---|---|---|---|"]
        lines += [_row(finding) for finding in report.findings]
    return "\n".join(lines) + "\n"


def _row(finding: Diagnostic) -> str:
    place = f"{finding.span.file}:{finding.span.start.line}:{finding.span.start.column}"
    severity = f"{_MARKS[finding.severity]} {finding.severity.value}"
    what = f"**{finding.code} {finding.name}** {_prose(finding.message)}"
    return f"| {severity} | {what} | {_code(place)} | {_prose(finding.hint)} |"


def _prose(text: str) -> str:
    """Escape a text for a cell; what stands between backticks stays code, and lines stay lines.

    A line that is indented is YAML to paste, and code keeps its indentation.
    """
    lines = []
    for line in text.splitlines():
        if line.startswith(" "):
            lines.append(_code(line))
            continue
        parts = printable(line).split("`")
        if len(parts) % 2:
            lines.append("".join(_code(p) if n % 2 else _plain(p) for n, p in enumerate(parts)))
        else:  # one that is not closed is only a character
            lines.append("&#96;".join(_plain(p) for p in parts))
    return "<br>".join(lines)


def _plain(text: str) -> str:
    """Take their meaning from characters that Markdown, HTML or a table would read as their own."""
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", text.replace("&", "&amp;"))


def _code(text: str) -> str:
    """Return a text as code in a table cell, in which only the bar still has to be escaped."""
    if not text.strip():
        return _plain(text)
    text = printable(text.replace("\n", " ")).replace("|", "\\|")
    fence = "``" if "`" in text else "`"
    pad = " " if "`" in text else ""
    return f"{fence}{pad}{text}{pad}{fence}"
