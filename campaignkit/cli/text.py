"""`campaignkit text`: look at the words of a text that is in no plan."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from campaignkit.cli.showing import Format


def text(
    file: Annotated[Path, typer.Argument(help="A text file (UTF-8), such as the words of an existing leaflet.")],
    language: Annotated[str, typer.Option("--language", "-l", help="The language it is written in: en, ro, uk.")],
    audience: Annotated[
        str, typer.Option("--audience", "-a", help="Who reads it: adolescents, parents-and-carers, general-public.")
    ],
    country: Annotated[
        str, typer.Option("--country", "-c", help="Where it is read, which decides the numbers.")
    ] = "MD",
    output_format: Annotated[Format, typer.Option("--format", help="As for check.")] = Format.TEXT,
) -> None:
    """Check the words of a text: terms, blame, fear, promises, plain language, numbers typed into it.

    Its first line is taken for the headline. What only a whole plan can answer is not asked.

    Exit code 0: clean. 1: there are findings. 2: it could not be checked.
    """
    from campaignkit.campaign.day import today
    from campaignkit.check.loose_text import check_text, unknown_word
    from campaignkit.cli.showing import show
    from campaignkit.knowledge.reader import rows

    problem = unknown_word(language, audience)
    if country not in rows("countries"):
        problem = f"`{country}` is not a country. Write its two capital letters: MD, RO, UA."
    if problem is not None:
        typer.echo(problem, err=True)
        raise typer.Exit(2)
    report = check_text(file, language, audience, country, today())
    show(report, output_format)
    raise typer.Exit(report.exit_code)
