"""The one plan a command is about."""

from __future__ import annotations

from pathlib import Path

import typer


def find_one_plan(path: Path) -> Path:
    """Return the one plan a path stands for, or say that there is none or several, and leave."""
    from campaignkit.campaign.discovery import find_plans

    found = find_plans([path])
    if len(found) != 1:
        what = "There is no plan" if not found else f"There are {len(found)} plans"
        typer.echo(f"{what} in {path}: name one plan file.", err=True)
        raise typer.Exit(2)
    return found[0]
