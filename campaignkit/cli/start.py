"""`campaignkit` alone: the three next things to do in this folder."""

from __future__ import annotations

import re
from pathlib import Path

import typer

from campaignkit.cli.output_language import Say, on_screen
from campaignkit.knowledge.system_language import as_it_is


def say_next() -> None:
    """Name three commands that fit what is here, and where all of them are listed."""
    from campaignkit.todos.next_steps import next_steps

    steps = next_steps(Path())
    say = on_screen()
    wide = max(len(step.command) for step in steps)
    typer.echo(say("Next in this folder:"))
    for number, step in enumerate(steps, 1):
        typer.echo(f"  {number}  {step.command:<{wide}}  {_said(step.why, say)}")
    typer.echo(say("All commands: campaignkit --help"))


def _said(why: str, say: Say) -> str:
    """Return what a command does; other languages than English have one form for one and for many."""
    return why if say is as_it_is else say(re.sub(r"(?<=\b1 )(plan|error)\b", r"\1s", why))
