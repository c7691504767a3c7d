"""`campaignkit compare`: what has changed between two plans, in words and in pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from campaignkit.cli.scoping import ConfigFile, NoConfig, scope_for_one


def compare(
    old: Annotated[Path, typer.Argument(help="The earlier plan, or its folder.")],
    new: Annotated[Path, typer.Argument(help="The plan as it is now, or its folder.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The web page to write.")] = Path("compare.html"),
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Show what has changed: words before and after, and each page that looks different beside its earlier self.

    The earlier plan can be a folder somebody kept, or a checkout: git worktree add ../approved v1.
    """
    from campaignkit.campaign.discovery import SUFFIXES
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.cli.showing import Format, show, write_file
    from campaignkit.diagnostics.report import plural
    from campaignkit.kit.comparison import compared, render_html

    if output.suffix in SUFFIXES:
        typer.echo(f"{output} looks like a plan, and would be overwritten. Choose another name.", err=True)
        raise typer.Exit(2)
    campaigns = []
    for path in (old, new):
        scope = scope_for_one(path, config, no_config=no_config)
        campaign = open_campaign(scope.plans[0])
        if campaign.plan is None:
            show(scope.check(campaign), Format.TEXT)
            raise typer.Exit(2)
        campaigns.append(campaign)
    view = compared(*campaigns)
    write_file(output, render_html(view))
    for row in view["texts"]:
        typer.echo(f"{row['place']} ({row['language']}): {row['was']} -> {row['now']}")
    typer.echo(f"{plural(len(view['texts']), 'text')} and {plural(len(view['pages']), 'page')} differ. Open {output}")
