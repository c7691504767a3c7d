"""A document that a command has made: into which file, in which format and language, and what stays as it is."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import typer

F = TypeVar("F", bound=StrEnum)
_ENDINGS = {"md": "markdown", "htm": "html"}


def format_of(choice: F | None, output: Path | None, formats: type[F]) -> F:
    """Return the format asked for, else that of the file's ending, else text."""
    suffix = "" if output is None else output.suffix.lower().lstrip(".")
    name = _ENDINGS.get(suffix, suffix)
    return choice or formats(name if name in list(formats) else "text")


def needs_file(name: str, form: StrEnum, output: Path | None, *only_files: StrEnum) -> None:
    """Leave with 2 where nobody has named the file for what no terminal can show."""
    if form in only_files and output is None:
        typer.echo(f"Name a file for it: -o {name}.{form.value}", err=True)
        raise typer.Exit(2)


def hand_out(data: bytes, output: Path | None) -> None:
    """Write a document into the file it is asked for in, and say so, or to standard output."""
    if output is not None:
        write_file(output, data)
        typer.echo(f"Written: {output}", err=True)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole; what stands in the way ends the program with a word."""
    from campaignkit.source.atomic_write import write_whole

    write_whole(path, data)


def as_json(view: object) -> bytes:
    """Return what other programs read: JSON that people can read, too."""
    import json

    from campaignkit.diagnostics.visible import in_json

    return in_json(json.dumps(view, ensure_ascii=False, indent=2) + "\n").encode()


def refuse_plan(output: Path | None) -> None:
    """Leave with 2 where a report would be written over what looks like a plan."""
    from campaignkit.campaign.discovery import SUFFIXES

    if output is not None and output.suffix in SUFFIXES:
        typer.echo(f"{output} looks like a plan, and would be overwritten. Choose another name.", err=True)
        raise typer.Exit(2)


def may_replace(path: Path, *, overwrite: bool) -> None:
    """Leave with 2 where a file is there and nobody has said that it may be replaced: it may hold work of people."""
    if overwrite or not (path.exists() or path.is_symlink()):
        return
    if sys.stdin.isatty() and typer.confirm(f"{path} is there already. Replace it?", default=False):
        return
    hint = "Somebody may have worked in it. Name another file with -o, or say --overwrite."
    typer.echo(f"{path} is there already, and stays as it is. {hint}", err=True)
    raise typer.Exit(2)
