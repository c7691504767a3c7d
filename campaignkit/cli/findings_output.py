"""Showing a report: on the screen or in a file, for people or for programs."""

from __future__ import annotations

import importlib
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from campaignkit.cli.output_files import write_file
from campaignkit.cli.output_language import on_screen

if TYPE_CHECKING:
    from campaignkit.diagnostics.report import Report


class FindingsFormat(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    MARKDOWN = "markdown"


MIN_WIDTH = 40


def show(report: Report, output_format: FindingsFormat, output: Path | None = None, *, quiet: bool = False) -> None:
    """Show a report in the format asked for, on standard output or in a file; `quiet` leaves out what sums it up."""
    if report.findings:
        from campaignkit.check.one_per_cause import one_per_cause

        report = one_per_cause(report)
    elif quiet and output is None and output_format is FindingsFormat.TEXT:
        return
    if output_format is FindingsFormat.TEXT:
        _show_text(report, output, quiet=quiet)
        return
    text = _rendered(report, output_format)
    if output is None:
        typer.echo(text, nl=False)
    else:
        write_file(output, text.encode(errors="replace"))
    if not quiet:
        for limit in report.limits:
            typer.echo(limit, err=True)
    if output_format is FindingsFormat.GITHUB and output is None and not quiet:
        typer.echo(f"{report.verdict} in {report.summary}", err=True)


def _rendered(report: Report, output_format: FindingsFormat) -> str:
    module = importlib.import_module(f"campaignkit.diagnostics.formats.{output_format.value}_format")
    if output_format is FindingsFormat.SARIF:
        from campaignkit.rules.rule_pages import described

        return str(module.render(report, described()))
    return str(module.render(report))


def _show_text(report: Report, output: Path | None, *, quiet: bool) -> None:
    from campaignkit.terminal.findings_shown import print_report
    from campaignkit.terminal.paper import PlainPaper, standard_output
    from campaignkit.terminal.screen import FILE_WIDTH

    say = on_screen()
    if output is None:
        print_report(report, standard_output(MIN_WIDTH), quiet=quiet, say=say)
        return
    lines: list[str] = []
    print_report(report, PlainPaper(lines.append, FILE_WIDTH), quiet=quiet, say=say)
    write_file(output, "".join(lines).encode(errors="replace"))
