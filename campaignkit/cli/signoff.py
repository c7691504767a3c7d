"""`campaignkit signoff`: a sheet with pictures of every page for those who approve."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from campaignkit.cli.options import HERE, ConfigFile, NoConfig, PlanPath
from campaignkit.plan.language_of_words import language_of_words


def signoff(
    plan: PlanPath = HERE,
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
    from campaignkit.campaign.today import today
    from campaignkit.check.verdict import verdict_on
    from campaignkit.cli.misfits import misfits_said
    from campaignkit.cli.opened_plans import opened
    from campaignkit.cli.output_files import refuse_plan, write_file
    from campaignkit.cli.output_language import spoken
    from campaignkit.kit.signoff_sheet import render_signoff

    refuse_plan(output)
    campaign, whole, scope = opened(plan, config, no_config=no_config)
    if not whole.materials:
        typer.echo("The plan has no `materials`, so there is nothing to approve.", err=True)
        raise typer.Exit(2)
    state = verdict_on(campaign, scope).states(campaign.plans)[whole.campaign.language]
    say = spoken(campaign.path, language or language_of_words(whole), is_choice=language is not None)
    with misfits_said([campaign.path], say.language):
        data = render_signoff(campaign, state, today(), say)
    write_file(output, data)
    typer.echo(f"{output}: pages in the state {state.name}. Answers: campaignkit record approval MATERIAL")
