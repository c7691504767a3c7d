"""`campaignkit templates`: which material types and themes there are, and how to start one of your own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.completing import named

if TYPE_CHECKING:
    from campaignkit.materials.library import Library

app = typer.Typer(
    help="List material types and themes, or copy one to make it your own.",
    invoke_without_command=True,
    no_args_is_help=False,
)

Campaign = Annotated[
    Path | None,
    typer.Option("--campaign", "-c", help="A campaign's folder or plan, to see or add its own templates."),
]


@app.callback()
def list_templates(context: typer.Context, campaign: Campaign = None) -> None:
    """List the material types and themes that a plan can use."""
    context.obj = campaign
    if context.invoked_subcommand is not None:
        return
    from campaignkit.terminal.library_tables import print_library
    from campaignkit.terminal.screen import screen

    library = _library(campaign)
    console = screen()
    print_library(library, console)
    console.print("\nMake one your own: campaignkit templates copy poster --campaign campaigns/<id>", soft_wrap=True)


@app.command()
def copy(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            help="The type or theme to start from: poster, calm.", autocompletion=named("material-types", "themes")
        ),
    ],
    campaign: Campaign = None,
    new_name: Annotated[
        str | None, typer.Option("--as", help="A name of its own; with the same name it replaces the original.")
    ] = None,
) -> None:
    """Copy a material type or a theme into a campaign's `templates/`, to change it there."""
    from campaignkit.materials.copying import copy_template

    campaign = campaign or context.obj
    files = copy_template(name, new_name or name, _folder(campaign), _library(campaign))
    for path in files:
        typer.echo(path.as_posix())
    typer.echo(
        "What a template receives: campaignkit schema view. See it while you work: campaignkit preview.", err=True
    )


def _library(campaign: Path | None) -> Library:
    """Return what a campaign can use, all that comes along without one; what is wrong in its own files is said."""
    from campaignkit.materials.own_types_and_themes import load_library

    result = load_library(_folder(campaign) / "plan.yaml")
    for finding in result.diagnostics:
        typer.echo(f"{finding.span.file}:{finding.span.start.line}: {finding.message} {finding.hint}", err=True)
    return result.library


def _folder(campaign: Path | None) -> Path:
    """Return the folder of a campaign that is named by it or by its plan; this one where none is."""
    from campaignkit.campaign.discovery import SUFFIXES

    here = campaign or Path()
    if here.is_file():
        from campaignkit.cli.opened_plans import scope_for_one

        scope_for_one(here)
    return here.parent if here.suffix in SUFFIXES else here
