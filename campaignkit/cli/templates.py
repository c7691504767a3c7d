"""`campaignkit templates`: which material types and themes there are, and how to start one of your own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

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
    from rich.console import Console
    from rich.table import Table

    library = _library(campaign)
    types = Table("type", "what it is for", "formats", "from", box=None, pad_edge=False, header_style="bold")
    for type_id in library.types():
        kind = library.type(type_id)
        types.add_row(type_id, kind.description, ", ".join(f.id for f in kind.formats), _origin(library, type_id))
    themes = Table("theme", "what it is like", "from", box=None, pad_edge=False, header_style="bold")
    for name in library.themes():
        origin = "this campaign" if name in library.own_themes else "campaignkit"
        themes.add_row(name, library.theme(name).description, origin)
    console = Console(highlight=False, emoji=False, markup=False)
    console.print(types)
    console.print()
    console.print(themes)
    console.print("\nMake one your own: campaignkit templates copy poster --campaign campaigns/<id>", soft_wrap=True)


@app.command()
def copy(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The type or theme to start from: poster, calm.")],
    campaign: Campaign = None,
    new_name: Annotated[
        str | None, typer.Option("--as", help="A name of its own; with the same name it replaces the original.")
    ] = None,
) -> None:
    """Copy a material type or a theme into a campaign's `templates/`, to change it there."""
    import re

    from campaignkit.materials.copying import CopyError, copy_template
    from campaignkit.plan.did_you_mean import propose

    campaign = campaign or context.obj
    library = _library(campaign)
    known = [*library.types(), *library.themes()]
    if name not in known:
        typer.echo(f"There is no type or theme `{name}`. {propose(name, known, kind='type')}", err=True)
        raise typer.Exit(2)
    if new_name is not None and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+){0,8}", new_name):
        typer.echo("A name is made of small letters a-z, digits and single hyphens: my-poster.", err=True)
        raise typer.Exit(2)
    folder = campaign or Path()
    if folder.suffix in (".yaml", ".yml"):
        folder = folder.parent
    try:
        written = copy_template(name, new_name or name, folder)
    except CopyError as error:
        typer.echo(f"{error}", err=True)
        raise typer.Exit(2) from error
    for path in written:
        typer.echo(path.as_posix())
    typer.echo(
        "What a template receives: campaignkit schema view. See it while you work: campaignkit preview.", err=True
    )


def _library(campaign: Path | None) -> Library:
    from campaignkit.materials.library import SHIPPED
    from campaignkit.materials.loading import load_library

    if campaign is None:
        return SHIPPED
    plan = campaign if campaign.suffix in (".yaml", ".yml") else campaign / "plan.yaml"
    loaded = load_library(plan)
    for finding in loaded.diagnostics:
        typer.echo(f"{finding.span.file}:{finding.span.start.line}: {finding.message} {finding.hint}", err=True)
    return loaded.library


def _origin(library: Library, type_id: str) -> str:
    from campaignkit.materials.library import shipped_types

    if type_id not in library.own_types:
        return "campaignkit"
    return "this campaign, instead of campaignkit's" if type_id in shipped_types() else "this campaign"
