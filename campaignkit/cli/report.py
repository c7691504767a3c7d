"""`campaignkit report`: what was planned beside what became of it, for whoever gave the money."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.options import AsOf, ConfigFile, IntoFile, NoConfig, PlanPath

if TYPE_CHECKING:
    from pathlib import Path

    from campaignkit.json_data import Json


class ReportFormat(StrEnum):
    """How the report is shown."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    PDF = "pdf"
    XLSX = "xlsx"


def report(
    plan: PlanPath,
    output_format: Annotated[
        ReportFormat | None,
        typer.Option(
            "--format",
            help="For the terminal, other programs, a ministry, or a donor.",
            show_default="that of -o, else text",
        ),
    ] = None,
    output: IntoFile = None,
    language: Annotated[
        str | None, typer.Option("--language", "-l", help="Of HTML, PDF and XLSX.", show_default="that of the plan")
    ] = None,
    as_of: AsOf = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Show results beside what was planned: objectives, activities, budget and audiences; and what was not measured.

    Results are written into the plan: `result:` of an objective or indicator, `done:` of an activity. docs/results.md
    says how.
    """
    from campaignkit import api
    from campaignkit.campaign.today import as_of as on_day
    from campaignkit.cli.opened_plans import opened
    from campaignkit.cli.output_files import format_of, hand_out, needs_file, refuse_plan

    on_day(as_of)
    form = format_of(output_format, output, ReportFormat)
    refuse_plan(output)
    needs_file("report", form, output, ReportFormat.PDF, ReportFormat.XLSX)
    campaign = opened(plan, config, no_config=no_config).campaign
    result = api.report(campaign)
    if form is ReportFormat.TEXT and output is None:
        from campaignkit.terminal.result_blocks import print_results
        from campaignkit.terminal.screen import screen

        print_results(result, screen())
    else:
        hand_out(_document(result, form, campaign.path, language), output)


def _document(result: Json, form: ReportFormat, plan: Path, language: str | None) -> bytes:
    from campaignkit.cli.misfits import misfits_said
    from campaignkit.cli.output_files import as_json
    from campaignkit.cli.output_language import spoken

    if form is ReportFormat.JSON:
        return as_json(result)
    if form is ReportFormat.TEXT:
        from campaignkit.terminal.result_blocks import print_results
        from campaignkit.terminal.screen import printed

        return printed(lambda console: print_results(result, console))
    from campaignkit.kit.report_pages import render_html, render_pdf, render_xlsx
    from campaignkit.knowledge.regional_words import spoken_there
    from campaignkit.materials.own_fonts import own_fonts

    own = spoken_there(result["language"], result["country"])
    say = spoken(plan, language or own, is_choice=language is not None)
    if form is ReportFormat.PDF:
        with misfits_said([plan], say.language):
            return render_pdf(result, say, own_fonts(plan))
    return (render_html if form is ReportFormat.HTML else render_xlsx)(result, say)
