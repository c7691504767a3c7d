"""`campaignkit todo`: what only people can do before a kit is final."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from campaignkit.cli.options import HERE, ConfigFile, NoConfig, PlanPath


class Format(StrEnum):
    """How the list is shown."""

    TEXT = "text"
    JSON = "json"
    PDF = "pdf"
    DOCX = "docx"
    ICS = "ics"


def todo(
    plan: PlanPath = HERE,
    output_format: Annotated[
        Format | None,
        typer.Option(
            "--format", help="For the screen, other programs, paper, Word, or a calendar.", show_default="text"
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write into this file; its ending is a format, too.")
    ] = None,
    language: Annotated[
        str | None,
        typer.Option("--language", "-l", help="Of PDF, Word and calendar.", show_default="that of the plan"),
    ] = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """List what stands between a kit and “final”, by who can do it: write, translate, call, tell, sign, approve.

    `campaignkit record` writes down what has happened. Exit code 2: the plan cannot be read.
    """
    from campaignkit.campaign.day import today
    from campaignkit.cli.opened_plans import opened
    from campaignkit.cli.output_files import as_json, format_of, hand_out, needs_file, refuse_plan
    from campaignkit.cli.speaking import misfits_said, spoken
    from campaignkit.todos import documents
    from campaignkit.todos.listing import todos

    chosen = format_of(output_format, output, Format)
    refuse_plan(output)
    needs_file("todo", chosen, output, Format.PDF, Format.DOCX)
    campaign, whole, scope = opened(plan, config, no_config=no_config)
    found = todos(campaign, scope)
    if chosen is Format.TEXT:
        lines = documents.lines(found, campaign.path)
        if output is None:
            for line in lines:
                typer.echo(line)
            return
        data = "".join(f"{line}\n" for line in lines).encode()
    elif chosen is Format.JSON:
        data = as_json(documents.view(found, campaign.path, campaign.file, today()))
    else:
        say = spoken(campaign.path, language or whole.campaign.language)
        with misfits_said():
            data = documents.paper(chosen.value, whole, found, campaign.path, today(), say)
    hand_out(data, output)
