"""`campaignkit coverage`: whom does a campaign, or a country's year of campaigns, address, and whom not yet?"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.completing import named
from campaignkit.cli.scoping import ConfigFile, NoConfig, scope_for
from campaignkit.cli.showing import write_file
from campaignkit.cli.speaking import spoken

if TYPE_CHECKING:
    from campaignkit.diagnostics.report import Report
    from campaignkit.json_data import Json
    from campaignkit.knowledge.report_words import ReportWords


class Format(StrEnum):
    """How coverage is shown."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    CSV = "csv"


def coverage(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Plan files, or folders to search.", show_default="campaigns/")
    ] = None,
    framework: Annotated[
        list[str] | None,
        typer.Option(
            help="Measure against this framework too; may be given several times.", autocompletion=named("frameworks")
        ),
    ] = None,
    output_format: Annotated[
        Format,
        typer.Option("--format", help="For the terminal, other programs, a pull request, or a steering group."),
    ] = Format.TEXT,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write into this file instead of to the screen.")
    ] = None,
    fail_under: Annotated[
        float | None,
        typer.Option(min=0, max=100, help="Exit with 1 when less than this per cent is covered or waived."),
    ] = None,
    require: Annotated[
        list[str] | None, typer.Option(help="Exit with 1 when this requirement is neither covered nor waived.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", help="Judge dates as on this day: 2026-03-01.", show_default="today")
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            "--language", "-l", help="Of HTML, PDF, Markdown and CSV.", show_default="that of the plan, else English"
        ),
    ] = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Show which levels of society, sectors and articles of conventions a campaign covers, with the evidence.

    Coverage says who is addressed. It does not say that a campaign works.
    """
    from campaignkit.campaign.day import as_of as on_day
    from campaignkit.campaign.discovery import SUFFIXES
    from campaignkit.check.coverage_report import coverage_report
    from campaignkit.coverage.demands import missed

    on_day(as_of)
    if fail_under is not None and not 0 <= fail_under <= 100:
        typer.echo("--fail-under takes a number from 0 to 100.", err=True)
        raise typer.Exit(2)
    if output is not None and output.suffix in SUFFIXES:
        typer.echo(f"{output} looks like a plan, and a report would overwrite it. Choose another name.", err=True)
        raise typer.Exit(2)
    scope = scope_for(paths or [Path("campaigns")], config, no_config=no_config)
    report = coverage_report(scope, framework or ())
    if report.broken is not None:
        _show_broken(report.broken)
    if report.view is None:
        raise typer.Exit(2)
    to_person = output_format in (Format.TEXT, Format.JSON)
    say = None if to_person else _say(report.view, scope.plans[0], language)
    _write(_rendered(report.view, output_format, say, to_file=output is not None), output)
    unmet = 0
    for sentence in missed(report.view["plans"], fail_under, require or ()):
        typer.echo(sentence, err=True)
        unmet += 1
    raise typer.Exit(1 if unmet or report.broken is not None else 0)


def _say(view: Json, plan: Path, asked: str | None) -> ReportWords:
    """Return the words of the report: in the language asked for, else in that of all plans."""
    languages = {found["language"] for found in view["plans"]}
    wanted = asked or (languages.pop() if len(languages) == 1 else "en")
    return spoken(plan, wanted, asked=asked is not None)


def _show_broken(report: Report) -> None:
    from rich.console import Console

    from campaignkit.diagnostics.formats.text_format import print_report

    print_report(report, Console(stderr=True, highlight=False, emoji=False, markup=False))


def _rendered(view: Json, output_format: Format, say: ReportWords | None, *, to_file: bool) -> bytes | None:
    """Return the report in a format; None when it was printed on the terminal at once."""
    if output_format is Format.JSON:
        import json

        return (json.dumps(view, ensure_ascii=False, indent=2) + "\n").encode()
    if output_format is Format.CSV:
        from campaignkit.coverage.formats.csv_format import render as render_csv
        from campaignkit.kit.locale import list_separator, regional

        first = view["plans"][0]
        separator = list_separator(regional(first["language"], first["country"]))
        return render_csv(view, separator, str if say is None or say.language == "en" else say)
    if output_format is Format.TEXT:
        from rich.console import Console

        from campaignkit.coverage.formats.text_format import print_coverage

        if not to_file:
            print_coverage(view, Console(highlight=False, emoji=False, markup=False))
            return None
        import io

        text = io.StringIO()
        print_coverage(view, Console(file=text, width=100, highlight=False, emoji=False, markup=False))
        return text.getvalue().encode()
    from campaignkit.kit.coverage_pages import render_html, render_markdown, render_pdf

    render = {Format.HTML: render_html, Format.MARKDOWN: render_markdown, Format.PDF: render_pdf}[output_format]
    return render(view, say)


def _write(data: bytes | None, output: Path | None) -> None:
    import sys

    if data is None:
        return
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    write_file(output, data)
    typer.echo(f"Written: {output}", err=True)
