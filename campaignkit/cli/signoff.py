"""`campaignkit signoff`: a sheet with pictures of every page for those who approve."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from campaignkit.cli.scoping import ConfigFile, NoConfig, scope_for_one
from campaignkit.cli.speaking import spoken


def signoff(
    plan: Annotated[Path, typer.Argument(help="The plan file, or the campaign's folder.")] = Path(),
    output: Annotated[Path, typer.Option("--output", "-o", help="The PDF to write.")] = Path("signoff.pdf"),
    language: Annotated[
        str | None,
        typer.Option("--language", "-l", help="Of the sheet.", show_default="that of the plan, else English"),
    ] = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Make a PDF with pictures of every page, the sign of the words on it, and room for an answer.

    `campaignkit record approval` writes an answer down; a word that changes afterwards is a finding (CK641).
    """
    from campaignkit.campaign.day import today
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.check.verdict import verdict_on
    from campaignkit.cli.showing import Format, show, write_file
    from campaignkit.kit.signoff_sheet import render_signoff

    scope = scope_for_one(plan, config, no_config=no_config)
    campaign = open_campaign(scope.plans[0])
    verdict = verdict_on(campaign, scope)
    if campaign.plan is None:
        show(verdict.report, Format.TEXT)
        raise typer.Exit(2)
    if not campaign.plan.materials:
        typer.echo("The plan has no `materials`, so there is nothing to approve.", err=True)
        raise typer.Exit(2)
    state = verdict.states(campaign.plans)[campaign.plan.campaign.language]
    say = spoken(campaign.path, language or campaign.plan.campaign.language, asked=language is not None)
    write_file(output, render_signoff(campaign, state, today(), say))
    typer.echo(f"{output}: pages in the state {state.name}. Answers: campaignkit record approval MATERIAL")
