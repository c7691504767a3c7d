"""`campaignkit coverage`: whom does a campaign, or a country's year of campaigns, address, and whom not yet?"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.completing import named
from campaignkit.cli.options import CAMPAIGNS, AsOf, ConfigFile, IntoFile, NoConfig, PlanPaths

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from campaignkit.json_data import Json


class CoverageFormat(StrEnum):
    """How coverage is shown."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    CSV = "csv"


def coverage(
    paths: PlanPaths = None,
    framework: Annotated[
        list[str] | None,
        typer.Option(
            help="Measure against this framework too; may be given several times.", autocompletion=named("frameworks")
        ),
    ] = None,
    output_format: Annotated[
        CoverageFormat | None,
        typer.Option(
            "--format",
            help="For the terminal, other programs, a pull request, or a steering group.",
            show_default="by the ending of the output, else text",
        ),
    ] = None,
    output: IntoFile = None,
    fail_under: Annotated[
        float | None,
        typer.Option(min=0, max=100, help="Exit with 1 when less than this per cent is covered or waived."),
    ] = None,
    require: Annotated[
        list[str] | None, typer.Option(help="Exit with 1 when this requirement is neither covered nor waived.")
    ] = None,
    as_of: AsOf = None,
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
    from campaignkit.campaign.today import as_of as on_day
    from campaignkit.check.coverage_over_plans import coverage_report
    from campaignkit.cli.opened_plans import scope_for
    from campaignkit.cli.output_files import format_of, hand_out, refuse_plan
    from campaignkit.coverage.fail_under import missed

    on_day(as_of)
    if fail_under is not None and not 0 <= fail_under <= 100:
        typer.echo("--fail-under takes a number from 0 to 100.", err=True)
        raise typer.Exit(2)
    refuse_plan(output)
    scope = scope_for(paths or CAMPAIGNS, config, no_config=no_config)
    result = coverage_report(scope, framework or (), language)
    if result.faults is not None:
        from campaignkit.terminal.findings_shown import print_report
        from campaignkit.terminal.paper import TerminalPaper
        from campaignkit.terminal.screen import screen

        print_report(result.faults, TerminalPaper(screen(err=True)))
    if result.view is None:
        raise typer.Exit(2)
    form = format_of(output_format, output, CoverageFormat)
    if form is CoverageFormat.TEXT and output is None:
        from campaignkit.terminal.coverage_tables import print_coverage
        from campaignkit.terminal.screen import screen

        print_coverage(result.view, screen())
    else:
        hand_out(_document(result.view, form, scope.plans, language), output)
    unmet = list(missed(result.view["plans"], fail_under, require or ()))
    for sentence in unmet:
        typer.echo(sentence, err=True)
    raise typer.Exit(1 if unmet or result.faults is not None else 0)


def _document(view: Json, form: CoverageFormat, plans: Sequence[Path], language: str | None) -> bytes:
    from campaignkit.cli.misfits import misfits_said
    from campaignkit.cli.output_files import as_json
    from campaignkit.cli.output_language import spoken

    if form is CoverageFormat.JSON:
        return as_json(view)
    if form is CoverageFormat.TEXT:
        from campaignkit.terminal.coverage_tables import print_coverage
        from campaignkit.terminal.screen import printed

        return printed(lambda console: print_coverage(view, console))
    from campaignkit.kit.coverage_pages import own_language, render_csv, render_html, render_markdown, render_pdf
    from campaignkit.materials.own_fonts import own_fonts

    say = spoken(plans[0], language or own_language(view), is_choice=language is not None)
    if form is CoverageFormat.PDF:
        with misfits_said(plans, say.language):
            return render_pdf(view, say, [font for plan in plans for font in own_fonts(plan)])
    return {
        CoverageFormat.HTML: render_html,
        CoverageFormat.MARKDOWN: render_markdown,
        CoverageFormat.CSV: render_csv,
    }[form](view, say)
