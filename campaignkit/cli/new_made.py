"""Writing the plan that answers make, and saying what to do with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from campaignkit.diagnostics.report import Report
    from campaignkit.wizard.question import Asked
    from campaignkit.wizard.words import ScreenWords

PLAN = "plan.yaml"
UNFINISHED = "CK417"
NOT_TRANSLATED = "CK312"


def make(asked: Asked, target: Path | None, say: ScreenWords) -> None:
    """Write the plan into its folder, check it, and name the next three commands."""
    from campaignkit.campaign.day import today
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.check.scope import scope_of
    from campaignkit.cli.new_asked import refuse_existing
    from campaignkit.diagnostics.finding import Severity
    from campaignkit.knowledge.locales import language_label
    from campaignkit.knowledge.starters import starter_languages, starters
    from campaignkit.source.emitting import NotWrittenError
    from campaignkit.source.writing import OutputError, not_written, write_whole
    from campaignkit.todos.listing import todos
    from campaignkit.wizard.answers import KEPT
    from campaignkit.wizard.draft import draft
    from campaignkit.wizard.session import answers_of

    answers = answers_of(asked)
    folder = target or Path("campaigns", answers.folder)
    refuse_existing(folder)
    plan = folder / PLAN
    try:
        text = draft(answers, asked.topic)
    except NotWrittenError as error:
        typer.echo(f"The answers cannot be written: {error}", err=True)
        raise typer.Exit(2) from error
    try:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise not_written(folder, error) from error
        write_whole(plan, text.encode())
    except OutputError as problem:
        typer.echo(f"{problem.message} {problem.hint}", err=True)
        raise typer.Exit(2) from problem
    KEPT.unlink(missing_ok=True)
    campaign, scope = open_campaign(plan), scope_of([plan])
    report = scope.check(campaign)
    to_do = todos(campaign, scope.check(campaign, profile="publish"), today())
    typer.echo("\n" + say(f"Made {plan.as_posix()}."))
    if not starters(answers.language):
        ready = ", ".join(sorted(starter_languages()))
        name = language_label(answers.language)
        typer.echo(say(f"In {name} there are no first texts yet; there are some in: {ready}."))
    for line in _found(report, sum(one.count for one in to_do if one.kind == "write")):
        typer.echo(say(line))
    as_is = " --draft" if report.count(Severity.ERROR) else ""
    commands = (
        (f"render {folder.as_posix()}{as_is}", "makes the kit as it is"),
        (f"todo {folder.as_posix()}", "lists what only people can do: write, call, ask, read, sign"),
        (f"preview {folder.as_posix()}", "shows the kit in the browser while you change the plan"),
    )
    wide = max(len(command) for command, _ in commands)
    typer.echo(say("Next:"))
    for command, why in commands:
        typer.echo(f"  campaignkit {command:<{wide}}  {say(why)}")


def _found(report: Report, texts: int) -> Iterator[str]:
    """Say what a check of the new plan finds."""
    from campaignkit.diagnostics.finding import Severity

    untranslated = sum(finding.code == NOT_TRANSLATED for finding in report.findings)
    other = [f for f in report.findings if f.code not in (UNFINISHED, NOT_TRANSLATED)]
    errors = sum(finding.severity is Severity.ERROR for finding in other)
    warnings = sum(finding.severity is Severity.WARNING for finding in other)
    yield f"It holds texts to be written (TODO): {texts}, other errors: {errors}, warnings: {warnings}."
    if untranslated:
        yield "Translations are still to be made: `campaignkit translate sync`."
