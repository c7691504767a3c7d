"""Showing a report: on the screen or in a file, for people or for programs."""

from __future__ import annotations

import importlib
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from campaignkit.diagnostics.report import Report


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    MARKDOWN = "markdown"


MIN_WIDTH = 40
FILE_WIDTH = 100


def show(report: Report, output_format: Format, output: Path | None = None, *, quiet: bool = False) -> None:
    """Show a report in the format asked for, on standard output or in a file; `quiet` leaves out what sums it up."""
    from campaignkit.check.merging import one_per_cause
    from campaignkit.diagnostics.formats.text_format import summary

    report = one_per_cause(report)
    if output_format is Format.TEXT:
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
    if output_format is Format.GITHUB and output is None and not quiet:
        typer.echo(f"{report.verdict} in {summary(report)}", err=True)


def _rendered(report: Report, output_format: Format) -> str:
    module = importlib.import_module(f"campaignkit.diagnostics.formats.{output_format.value}_format")
    if output_format is Format.SARIF:
        from campaignkit.rules.rule_pages import described

        return str(module.render(report, described()))
    return str(module.render(report))


def _show_text(report: Report, output: Path | None, *, quiet: bool) -> None:
    import io

    from rich.console import Console

    from campaignkit.diagnostics.formats.text_format import print_report

    if output is None:
        console = Console(highlight=False, emoji=False, markup=False)
        if console.width < MIN_WIDTH:
            console.width = MIN_WIDTH
        print_report(report, console, quiet=quiet)
        return
    text = io.StringIO()
    console = Console(file=text, width=FILE_WIDTH, highlight=False, emoji=False, markup=False, no_color=True)
    print_report(report, console, quiet=quiet)
    write_file(output, text.getvalue().encode(errors="replace"))


def may_replace(path: Path, *, overwrite: bool) -> None:
    """Leave with 2 where a file is there and nobody has said that it may be replaced: it may hold work of people."""
    if overwrite or not (path.exists() or path.is_symlink()):
        return
    if sys.stdin.isatty() and typer.confirm(f"{path} is there already. Replace it?", default=False):
        return
    hint = "Somebody may have worked in it. Name another file with -o, or say --overwrite."
    typer.echo(f"{path} is there already, and stays as it is. {hint}", err=True)
    raise typer.Exit(2)


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole, or say why not and leave with 2."""
    from campaignkit.source.writing import OutputError, write_whole

    try:
        write_whole(path, data)
    except OutputError as error:
        typer.echo(f"error CK091 output-folder: {error.message} {error.hint}", err=True)
        raise typer.Exit(2) from error
