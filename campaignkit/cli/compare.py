"""`campaignkit compare`: what has changed between two plans, in words and in pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from campaignkit.cli.options import ConfigFile, NoConfig


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
    from campaignkit.cli.opened_plans import opened
    from campaignkit.cli.output_files import refuse_plan, write_file
    from campaignkit.diagnostics.english_grammar import plural
    from campaignkit.kit.comparison import compared, named_in, render_html
    from campaignkit.knowledge.screen_words import screen_words

    refuse_plan(output)
    was, now = (opened(path, config, no_config=no_config).campaign for path in (old, new))
    view = compared(was, now)
    say = screen_words(now.plan.campaign.language if now.plan is not None else "en")
    write_file(output, render_html(named_in(view, say), say.all(), say.language))
    for row in view["texts"]:
        typer.echo(f"{row['place']} ({row['language']}): {row['was']} -> {row['now']}")
    typer.echo(f"{plural(len(view['texts']), 'text')} and {plural(len(view['pages']), 'page')} differ. Open {output}")
