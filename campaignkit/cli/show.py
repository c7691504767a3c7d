"""`campaignkit show`: a plan with all that its bases say, and where each value comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def show(
    plan: Annotated[Path, typer.Argument(help="The plan file, or the campaign's folder.")],
    part: Annotated[
        str, typer.Argument(help="Only this part, by its path: activities.week.", show_default="all")
    ] = "",
) -> None:
    """Print a plan with what it extends as one file; each value with the file and line it comes from."""
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.plan.extends import load_with_bases
    from campaignkit.source.node import Mapping
    from campaignkit.source.printing import printed
    from campaignkit.source.resolve import at_path

    path = plan / "plan.yaml" if plan.is_dir() else plan
    campaign = open_campaign(path)
    if campaign.root is None:
        from campaignkit.cli.scoping import scope_for_one
        from campaignkit.cli.showing import Format
        from campaignkit.cli.showing import show as show_report

        show_report(scope_for_one(path, None, no_config=True).check(campaign, profile="draft"), Format.TEXT)
        raise typer.Exit(2)
    found = at_path(campaign.root, part)
    if found is None:
        typer.echo(f"The plan has no `{part}`.", err=True)
        raise typer.Exit(2)
    if found is campaign.root and isinstance(found, Mapping):
        entries = [entry for entry in found.entries if entry[0].value != "extends"]
        found = Mapping(entries, found.source, found.start, found.end)
    for line in printed(found):
        typer.echo(line)
    moved = load_with_bases(path, campaign.file).moved if isinstance(campaign.root, Mapping) else 0
    if moved:
        typer.echo(f"The days of what is extended stand {moved} days later here than in their file.", err=True)
    if any(problem.span.file in campaign.files for problem in campaign.diagnostics):
        typer.echo("The plan has errors: `campaignkit check` lists them.", err=True)
