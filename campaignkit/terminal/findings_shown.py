"""Findings for people: the line they stand in, the place underlined, what to do, and where to read more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.diagnostics.report import Report
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.diagnostics.visible import printable
from campaignkit.knowledge.system_language import as_it_is
from campaignkit.terminal.excerpt import print_excerpt
from campaignkit.terminal.paper import Paper

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
INDENT = "  "
Say = Callable[[str], str]


def print_report(report: Report, paper: Paper, *, quiet: bool = False, say: Say = as_it_is) -> None:
    """Print every finding with its excerpt, then, if not `quiet`, one line that says what was looked at.

    `say` says the fixed words in another language than English; what a finding says stays as it is.
    """
    for finding in report.findings:
        _print_finding(finding, report.sources, paper, say)
    if quiet:
        return
    style = "green" if report.clean else _STYLES[report.worst]
    if say("error") == "error":
        paper.line((report.verdict, style), f" in {report.summary}")
    else:
        for at, text in enumerate(closing_lines(report)):
            paper.line((printable(say(text)), "" if at else style))
    for limit in report.limits:
        paper.line((printable(limit), "dim"))


def closing_lines(report: Report) -> Iterator[str]:
    """Yield what sums a report up, in sentences without plurals, which every language can say."""
    yield "Errors: {}, warnings: {}, notes: {}.".format(*(report.count(one) for one in Severity))
    scope = report.examined
    if scope.plans and scope.rules:
        counts = f"plans {scope.plans}, rules {scope.rules}, texts {scope.texts}, languages {scope.languages}"
        yield f"Looked at: {counts}. Profile: {report.profile}."
    else:
        yield "Nothing was checked: repair what is listed first."
    if report.set_aside:
        yield f"Findings set aside: {len(report.set_aside)}."
    if scope.unread and scope.rules:
        yield f"Plans on which no rule was run: {scope.unread}. Repair what is listed first."
    if report.findings:
        yield f"What a finding says is English; its page says more: campaignkit explain {report.findings[0].code}"


def _print_finding(finding: Diagnostic, sources: Mapping[str, SourceText], paper: Paper, say: Say) -> None:
    span = finding.span
    paper.line(
        (printable(f"{span.file}:{span.start.line}:{span.start.column}"), "bold"),
        " ",
        (f"{say(finding.severity.value)} {finding.code}", _STYLES[finding.severity]),
        (f" {finding.name}", "dim"),
    )
    paper.wrapped(len(INDENT), printable(finding.message))
    print_excerpt(span, sources, paper, _STYLES[finding.severity])
    for other in finding.related:
        place = printable(f"{other.span.file}:{other.span.start.line}:{other.span.start.column} ")
        paper.line("  ", (place, "dim"), printable(other.message))
    for line in finding.hint.splitlines():
        if line.startswith(INDENT):
            paper.line(printable(line))  # YAML to paste: as it is, or it could not be copied
        else:
            paper.wrapped(len(INDENT), (f"{say('help')}: ", "cyan"), printable(line))
    paper.wrapped(len(INDENT), (f"{say('more')}: ", "cyan"), f"campaignkit explain {finding.code}")
    paper.line()
