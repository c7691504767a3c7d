"""`campaignkit helplines`: which help services a country is said to have, and what to do before one is printed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.completing import vocabulary

if TYPE_CHECKING:
    from campaignkit.knowledge.helplines import Helplines


class HelplinesFormat(StrEnum):
    """How the directory is shown."""

    TEXT = "text"
    JSON = "json"
    YAML = "yaml"


def helplines(
    country: Annotated[
        list[str] | None,
        typer.Argument(
            help="Countries by code or name: MD, Moldova.",
            show_default="all, in short",
            autocompletion=vocabulary("countries"),
        ),
    ] = None,
    output_format: Annotated[
        HelplinesFormat,
        typer.Option("--format", help="For people, for programs, or as the beginning of a plan's `help:`."),
    ] = HelplinesFormat.TEXT,
) -> None:
    """Show candidates for the help services of a country, with the pages they come from.

    Nobody has called any of these numbers: call before you print one. Exit code 2: no such country in the directory.
    """
    from campaignkit.knowledge.helplines import countries
    from campaignkit.knowledge.helplines import helplines as known

    codes = [_code(name) for name in country] if country else list(countries())
    entries = [entry for entry in (known(code) for code in dict.fromkeys(codes)) if entry is not None]
    if output_format is HelplinesFormat.YAML:
        if len(entries) != 1:
            typer.echo("Name one country: campaignkit helplines MD --format yaml", err=True)
            raise typer.Exit(2)
        from campaignkit.knowledge.help_stub import help_stub

        typer.echo(help_stub(entries[0]), nl=False)
    elif output_format is HelplinesFormat.JSON:
        _print_json(entries)
    else:
        _print_text(entries, short=not country)


def _code(name: str) -> str:
    """Return the code of a country given by code or name, or leave with a proposal."""
    from campaignkit.wizard.country_facts import NotInDirectoryError, country_of_directory

    try:
        return country_of_directory(name)
    except NotInDirectoryError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error


def _print_json(entries: list[Helplines]) -> None:
    import json

    from campaignkit.knowledge.help_stub import as_data

    view = {"schema_version": 1, "called": "never", "countries": [as_data(entry) for entry in entries]}
    typer.echo(json.dumps(view, ensure_ascii=False, indent=2))


def _print_text(entries: list[Helplines], *, short: bool) -> None:
    from campaignkit.terminal.helpline_cards import print_countries, print_overview
    from campaignkit.terminal.screen import screen

    console = screen()
    if short:
        print_overview(entries, console)
    else:
        print_countries(entries, console)
