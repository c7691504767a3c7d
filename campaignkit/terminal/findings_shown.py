"""Findings for people: the line they stand in, the place underlined, what to do, and where to read more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.diagnostics.report import Report
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.diagnostics.visible import printable
from campaignkit.knowledge.system_language import as_it_is
from campaignkit.terminal.excerpt import print_excerpt
from campaignkit.terminal.screen import indented

if TYPE_CHECKING:
    from rich.console import Console

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
INDENT = "  "
Say = Callable[[str], str]


def print_report(report: Report, console: Console, *, quiet: bool = False, say: Say = as_it_is) -> None:
    """Print every finding with its excerpt, then, if not `quiet`, one line that says what was looked at.

    `say` says the fixed words in another language than English; what a finding says stays as it is.
    """
    from rich.text import Text

    for finding in report.findings:
        _print_finding(finding, report.sources, console, say)
    if quiet:
        return
    style = "green" if report.clean else _STYLES[report.worst]
    if say("error") == "error":
        console.print(Text.assemble((report.verdict, style), f" in {report.summary}"), soft_wrap=True)
    else:
        for at, text in enumerate(closing_lines(report)):
            console.print(Text(printable(say(text)), style="" if at else style), soft_wrap=True)
    for limit in report.limits:
        console.print(Text(printable(limit), style="dim"), soft_wrap=True)


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


def _print_finding(finding: Diagnostic, sources: Mapping[str, SourceText], console: Console, say: Say) -> None:
    from rich.text import Text

    span = finding.span
    head = Text.assemble(
        (printable(f"{span.file}:{span.start.line}:{span.start.column}"), "bold"),
        " ",
        (f"{say(finding.severity.value)} {finding.code}", _STYLES[finding.severity]),
        (f" {finding.name}", "dim"),
    )
    console.print(head, soft_wrap=True)
    indented(printable(finding.message), console, len(INDENT))
    print_excerpt(span, sources, console, _STYLES[finding.severity])
    for other in finding.related:
        place = printable(f"{other.span.file}:{other.span.start.line}:{other.span.start.column} ")
        console.print(Text.assemble("  ", (place, "dim"), printable(other.message)), soft_wrap=True)
    for line in finding.hint.splitlines():
        if line.startswith(INDENT):
            console.print(Text(printable(line)), soft_wrap=True)  # YAML to paste: as it is, or it could not be copied
        else:
            indented(Text.assemble((f"{say('help')}: ", "cyan"), printable(line)), console, len(INDENT))
    indented(Text.assemble((f"{say('more')}: ", "cyan"), f"campaignkit explain {finding.code}"), console, len(INDENT))
    console.print()
