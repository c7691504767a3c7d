"""`campaignkit todo`: what only people can do before a kit is final."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from campaignkit.cli.options import HERE, ConfigFile, NoConfig, PlanPath
from campaignkit.plan.language_of_words import language_of_words

if TYPE_CHECKING:
    from campaignkit.todos.todo import Todo


class TodoFormat(StrEnum):
    """How the list is shown."""

    TEXT = "text"
    JSON = "json"
    PDF = "pdf"
    DOCX = "docx"
    ICS = "ics"


def todo(
    plan: PlanPath = HERE,
    output_format: Annotated[
        TodoFormat | None,
        typer.Option(
            "--format", help="For the screen, other programs, paper, Word, or a calendar.", show_default="text"
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write into this file; its ending is a format, too.")
    ] = None,
    language: Annotated[
        str | None,
        typer.Option("--language", "-l", help="Of the list.", show_default="that of the plan; on the screen, yours"),
    ] = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """List what stands between a kit and “final”, by who can do it: write, translate, call, tell, sign, approve.

    `campaignkit record` writes down what has happened. Exit code 2: the plan cannot be read.
    """
    from campaignkit.campaign.today import today
    from campaignkit.cli.misfits import misfits_said
    from campaignkit.cli.opened_plans import opened
    from campaignkit.cli.output_files import as_json, format_of, hand_out, needs_file, refuse_plan
    from campaignkit.cli.output_language import spoken
    from campaignkit.todos import documents
    from campaignkit.todos.listing import todos

    form = format_of(output_format, output, TodoFormat)
    refuse_plan(output)
    needs_file("todo", form, output, TodoFormat.PDF, TodoFormat.DOCX)
    campaign, whole, scope = opened(plan, config, no_config=no_config)
    tasks = todos(campaign, scope)
    if form is TodoFormat.TEXT:
        lines = _lines(tasks, campaign.path, language)
        if output is None:
            for line in lines:
                typer.echo(line)
            return
        data = "".join(f"{line}\n" for line in lines).encode()
    elif form is TodoFormat.JSON:
        data = as_json(documents.view(tasks, campaign.path, campaign.file, today()))
    else:
        say = spoken(campaign.path, language or language_of_words(whole))
        with misfits_said([campaign.path], say.language):
            data = documents.paper(form.value, whole, tasks, campaign.path, today(), say)
    hand_out(data, output)


def _lines(todos: Sequence[Todo], plan: Path, language: str | None) -> Iterator[str]:
    """Return the list for the screen, in the language asked for or that of the computer."""
    from campaignkit.cli.output_language import on_screen, spoken
    from campaignkit.knowledge.system_language import as_it_is
    from campaignkit.todos import documents

    if language is None and on_screen() is as_it_is:
        return documents.lines(todos, plan)
    from campaignkit.knowledge.screen_words import screen_words, words_of_screen

    spoken_language = language or words_of_screen().language
    if spoken_language.partition("-")[0] == "en":
        return documents.lines(todos, plan)
    return documents.said_lines(todos, plan, spoken(plan, spoken_language), screen_words(spoken_language))
