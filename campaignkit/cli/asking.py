"""What a command says in lines, what it asks before something is written, and a word before it leaves."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import NoReturn

import typer

from campaignkit.cli.output_language import on_screen


def confirm(question: str) -> None:
    """Ask whether to write, or leave: with 0 when told not to, with 2 when nobody can be asked."""
    if not sys.stdin.isatty():
        typer.echo(on_screen()("Nothing was written. Say --yes to write it without being asked."), err=True)
        raise typer.Exit(2)
    if not typer.confirm(question, default=False):
        typer.echo(on_screen()("Nothing was written."))
        raise typer.Exit(0)


def say(lines: Iterable[str], *, err: bool = False) -> None:
    """Say some lines."""
    for line in lines:
        typer.echo(line, err=err)


def leave(why: str, code: int = 2) -> NoReturn:
    """Say why a command does nothing more, and leave."""
    typer.echo(why, err=True)
    raise typer.Exit(code)
