"""`campaignkit text`: look at the words of a text that is in no plan."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from campaignkit.cli.completing import vocabulary
from campaignkit.cli.findings_output import FindingsFormat
from campaignkit.cli.options import ConfigFile, NoConfig

MOST = 1_048_577
"""More than that is not read from standard input, and refused as too large."""


def text(
    files: Annotated[
        list[Path],
        typer.Argument(help="Text, Markdown, web pages, Word, PDF, or folders of them; `-` is what is piped in."),
    ],
    language: Annotated[
        str,
        typer.Option(
            "--language",
            "-l",
            help="The language it is written in: en, ro, uk.",
            autocompletion=vocabulary("languages"),
        ),
    ],
    audience: Annotated[
        str,
        typer.Option(
            "--audience",
            "--for",
            "-a",
            help="Who reads it: adolescents, parents-and-carers, general-public.",
            autocompletion=vocabulary("audiences"),
        ),
    ] = "general-public",
    country: Annotated[
        str | None,
        typer.Option(
            "--country",
            "-c",
            help="Where it is read, which decides what numbers are right.",
            autocompletion=vocabulary("countries"),
        ),
    ] = None,
    output_format: Annotated[FindingsFormat, typer.Option("--format", help="As for check.")] = FindingsFormat.TEXT,
    brief: Annotated[
        bool,
        typer.Option("--summary", help="Only say what is good and what must change, not where each word stands."),
    ] = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Check the words of a text: terms, blame, fear, promises, help, reading ease, numbers typed into it.

    At the end it says what is good, what must change, and what could stand there; of several texts one line each.
    What only a whole plan can answer is not asked.

    Exit code 0: clean. 1: there are findings. 2: it could not be checked.
    """
    import sys

    from campaignkit.campaign.today import today
    from campaignkit.check.loose_summary import summary
    from campaignkit.check.loose_text import look_at, together, unknown_word
    from campaignkit.cli.findings_output import show
    from campaignkit.cli.opened_plans import settings_for
    from campaignkit.knowledge.reader import rows

    problem = unknown_word(language, audience)
    if country is not None and country not in rows("countries"):
        problem = f"`{country}` is not a country. Write its two capital letters: MD, RO, UA."
    data = sys.stdin.buffer.read(MOST) if files == [Path("-")] else None
    paths = [Path("<stdin>")] if data is not None else files
    scope = settings_for(paths, config, no_config=no_config, texts=True)
    if problem is None and not scope.plans and scope.left_out:
        raise typer.Exit(0)
    if problem is None and not scope.plans:
        problem = "There is no text file in that folder. Files that end in .txt, .md, .html, .docx or .pdf are read."
    if problem is not None:
        typer.echo(problem, err=True)
        raise typer.Exit(2)
    looks = [look_at(file, language, audience, country, today(), data, scope.settings) for file in scope.plans]
    report = scope.limited(scope.without_known(together(looks, scope.settings)))
    if output_format is not FindingsFormat.TEXT or not brief:
        show(report, output_format)
    if output_format is FindingsFormat.TEXT:
        for line in summary(looks):
            typer.echo(line)
    raise typer.Exit(report.exit_code)
