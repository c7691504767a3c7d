"""`campaignkit show`: a plan with all that its bases say, and where each value comes from."""

from __future__ import annotations

from typing import Annotated

import typer

from campaignkit.cli.options import ConfigFile, NoConfig, PlanPath


def show(
    plan: PlanPath,
    part: Annotated[
        str, typer.Argument(help="Only this part, by its path: activities.week.", show_default="all")
    ] = "",
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Print a plan with what it extends as one file; each value with the file and line it comes from."""
    from campaignkit.cli.opened_plans import read_in, scope_for_one
    from campaignkit.source.tree_as_yaml import part_of, printed

    scope = scope_for_one(plan, config, no_config=no_config)
    campaign, root = read_in(scope, scope.plans[0])
    node = part_of(root, part)
    if node is None:
        typer.echo(f"The plan has no `{part}`.", err=True)
        raise typer.Exit(2)
    for line in printed(node):
        typer.echo(line)
    if campaign.days_later:
        message = f"The days of what is extended stand {campaign.days_later} days later here than in their file."
        typer.echo(message, err=True)
    if any(problem.span.file in campaign.files for problem in campaign.diagnostics):
        typer.echo("The plan has errors: `campaignkit check` lists them.", err=True)
