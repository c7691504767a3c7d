"""The settings that hold for a command, the same for all of them, and what people have to be told about them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.showing import Format, show

if TYPE_CHECKING:
    from campaignkit.check.scope import Scope

ConfigFile = Annotated[Path | None, typer.Option(help="Settings.", show_default="campaignkit.yaml in a folder above")]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Do not look for settings.")]


def scope_for(paths: Sequence[Path], config: Path | None, *, no_config: bool) -> Scope:
    """Return the settings and the plans of a command, having told what they leave out, or leave with 2."""
    from campaignkit.check.scope import SettingsError, scope_of

    try:
        scope = scope_of(paths, config=config, look=not no_config)
    except SettingsError as fault:
        show(fault.report, Format.TEXT)
        raise typer.Exit(2) from fault
    for note in (*scope.notes, *scope.limits):
        typer.echo(note, err=True)
    if not scope.plans:
        named = ", ".join(path.as_posix() for path in paths)
        typer.echo(
            f"No plan found in {named}: a plan is a YAML file, usually campaigns/<id>/plan.yaml. "
            "`campaignkit new` makes one.",
            err=True,
        )
        raise typer.Exit(2)
    return scope


def scope_for_one(path: Path, config: Path | None, *, no_config: bool) -> Scope:
    """Return the settings of a command that is about one plan, or say that there are several, and leave."""
    scope = scope_for([path], config, no_config=no_config)
    if len(scope.plans) > 1:
        typer.echo(f"There are {len(scope.plans)} plans in {path}: name one plan file.", err=True)
        raise typer.Exit(2)
    return scope
