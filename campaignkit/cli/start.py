"""`campaignkit` alone: the three next things to do in this folder."""

from __future__ import annotations

from pathlib import Path

import typer


def say_next() -> None:
    """Name three commands that fit what is here, and where all of them are listed."""
    from campaignkit.todos.next_steps import next_steps

    steps = next_steps(Path())
    wide = max(len(step.command) for step in steps)
    typer.echo("Next in this folder:")
    for number, step in enumerate(steps, 1):
        typer.echo(f"  {number}  {step.command:<{wide}}  {step.why}")
    typer.echo("All commands: campaignkit --help")
