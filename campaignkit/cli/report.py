"""`campaignkit report`: what was planned beside what became of it, for whoever gave the money."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.scoping import ConfigFile, NoConfig, scope_for_one
from campaignkit.cli.showing import write_file
from campaignkit.cli.speaking import spoken

if TYPE_CHECKING:
    from campaignkit.json_data import Json


class Format(StrEnum):
    """How the report is shown."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    PDF = "pdf"
    XLSX = "xlsx"


def report(
    plan: Annotated[Path, typer.Argument(help="The plan file, or its folder.")],
    output_format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help="For the terminal, other programs, a ministry, or a donor.",
            show_default="that of -o, else text",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write into this file instead of to the screen.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", "-l", help="Of HTML, PDF and XLSX.", show_default="that of the plan")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", help="Say what was due on this day: 2026-03-01.", show_default="today")
    ] = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Show results beside what was planned: objectives, activities, budget and audiences; and what was not measured.

    Results are written into the plan: `result:` of an objective or indicator, `done:` of an activity. docs/results.md
    says how.
    """
    from campaignkit.campaign.day import as_of as on_day
    from campaignkit.campaign.day import today
    from campaignkit.campaign.discovery import SUFFIXES
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.results.report import plan_report

    on_day(as_of)
    chosen = output_format or _by_name(output)
    if output is not None and output.suffix in SUFFIXES:
        typer.echo(f"{output} looks like a plan, and a report would overwrite it. Choose another name.", err=True)
        raise typer.Exit(2)
    if chosen in (Format.PDF, Format.XLSX) and output is None:
        typer.echo(f"Say with -o into which file the {chosen.value.upper()} is to be written.", err=True)
        raise typer.Exit(2)
    scope = scope_for_one(plan, config, no_config=no_config)
    opened = open_campaign(scope.plans[0])
    if opened.plan is None:
        from campaignkit.check.judging import judge
        from campaignkit.check.run import gather
        from campaignkit.cli.showing import Format as Findings
        from campaignkit.cli.showing import show

        show(gather([judge(opened, scope.settings)], scope.settings), Findings.TEXT)
        raise typer.Exit(2)
    found = plan_report(opened, today())
    if chosen is Format.TEXT:
        _print(found, output)
        return
    data = _rendered(found, chosen, scope.plans[0], language)
    if output is not None:
        write_file(output, data)
        typer.echo(f"Written: {output}", err=True)
        return
    typer.echo(data.decode(), nl=False)


def _print(found: Json, output: Path | None) -> None:
    """Print the report on the terminal, or write what would stand there into a file."""
    import io

    from rich.console import Console

    from campaignkit.cli.report_text import print_report

    if output is None:
        print_report(found, Console(highlight=False, emoji=False, markup=False))
        return
    text = io.StringIO()
    print_report(found, Console(file=text, width=100, highlight=False, emoji=False, markup=False))
    write_file(output, text.getvalue().encode())
    typer.echo(f"Written: {output}", err=True)


def _by_name(output: Path | None) -> Format:
    """Return the format that the name of the file asks for."""
    suffix = "" if output is None else output.suffix.lstrip(".").lower()
    return Format(suffix) if suffix in [one.value for one in Format] else Format.TEXT


def _rendered(found: Json, chosen: Format, plan: Path, language: str | None) -> bytes:
    if chosen is Format.JSON:
        import json

        return (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode()
    from campaignkit.kit.report_pages import render_html, render_pdf, render_xlsx

    say = spoken(plan, language or found["language"], asked=language is not None)
    return {Format.HTML: render_html, Format.PDF: render_pdf, Format.XLSX: render_xlsx}[chosen](found, say)
