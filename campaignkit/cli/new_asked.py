"""Asking the questions of `campaignkit new`: numbered lists, one line at a time, nothing drawn anew.

So it works over SSH, in Git Bash and with a screen reader. Where nobody can answer nothing is asked: what is missing
is named by its option.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from campaignkit.campaign.topic import Topic
    from campaignkit.wizard.answers import Given
    from campaignkit.wizard.question import Answer, Asked, Question

BACK = "back"
EXPLAIN = "?"
STOPPED = 130
ENDED = 2


def all_answers(
    flags: Given, answers: Path | None, topics: dict[str, Topic], *, yes: bool, ask: bool, target: Path | None
) -> Asked:
    """Return an answer to every question, options first: asking where somebody can answer, or leaving with 2."""
    from campaignkit.wizard.answers import KEPT, NoAnswersError, read_answers
    from campaignkit.wizard.questions import KEYS, QUESTIONS
    from campaignkit.wizard.session import settle

    refuse_existing(target)
    try:
        given = (read_answers(answers, KEYS) if answers is not None else {}) | flags
    except NoAnswersError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    interactive = ask or (not yes and sys.stdin.isatty() and sys.stdout.isatty())
    settled = settle(given, topics, fill=yes and not interactive)
    for found in settled.wrong:
        where = found.question.flag if found.question.key in flags else f"{answers}: {found.question.key}"
        typer.echo(f"{where}: {found.why}", err=True)
    if settled.wrong:
        raise typer.Exit(2)
    if interactive:
        if answers is None and KEPT.is_file():
            settled = settle(_resumed(KEPT) | given, topics)
        _ask(settled.asked, [question for question in QUESTIONS if question.key not in given])
    elif settled.missing:
        listed = ", ".join(question.flag for question in settled.missing)
        more = "" if yes else " --yes takes what is proposed; --ask asks here, as in Git Bash."
        typer.echo(f"Nobody can be asked here. Missing: {listed}.{more}", err=True)
        raise typer.Exit(2)
    return settled.asked


def refuse_existing(target: Path | None) -> None:
    """Leave when there is a plan already where one is to be made."""
    if target is not None and ((target / "plan.yaml").exists() or target.is_file()):
        typer.echo(f"{target} is there already: name another folder.", err=True)
        raise typer.Exit(2)


def _resumed(kept: Path) -> Given:
    """Ask whether to go on with the answers of an earlier run."""
    from campaignkit.wizard.answers import NoAnswersError, read_answers
    from campaignkit.wizard.questions import KEYS

    try:
        found = read_answers(kept, KEYS)
    except NoAnswersError:
        return {}
    typer.echo(f"{len(found)} of {len(KEYS)} answers of an earlier run are in {kept}.")
    typer.echo("  1  go on with them  (proposed)\n  2  begin anew")
    return {} if _line().strip() == "2" else found


def _ask(asked: Asked, open_ones: list[Question]) -> None:
    """Ask what is open, one question after the other; `back` opens the one before again, with its answer proposed."""
    from campaignkit.wizard.answers import keep
    from campaignkit.wizard.question import NotUnderstoodError

    at = next((n for n, question in enumerate(open_ones) if question.key not in asked.given), len(open_ones))
    typer.echo(f"{len(open_ones) - at} questions. Enter takes what is proposed, `?` explains, `back` goes back,")
    typer.echo("Ctrl+C stops and keeps your answers. Everything can be changed later.")
    while at < len(open_ones):
        question = open_ones[at]
        default = _proposed(question, asked)
        _show(question, asked, default, f"{at + 1} of {len(open_ones)}")
        while True:
            typed = _line().strip()
            if typed == EXPLAIN:
                typer.echo(f"  {question.more}")
                continue
            if typed.casefold() == BACK:
                at = max(at - 1, 0)
                break
            if not typed and default is None:
                typer.echo(f"  There is no proposal. {question.more}")
                continue
            try:
                answer = question.understood(typed, asked) if typed else default
            except NotUnderstoodError as error:
                typer.echo(f"  {error}")
                continue
            if answer is not None:
                asked.given[question.key] = answer
            typer.echo(f"  = {_in_words(question, asked, asked.given[question.key])}")
            keep(asked.given)
            at += 1
            break


def _proposed(question: Question, asked: Asked) -> Answer | None:
    """Return the answer given before, where it still fits the answers before it; else what is proposed."""
    from campaignkit.wizard.question import NotUnderstoodError

    if question.key in asked.given:
        try:
            return question.understood(asked.given[question.key], asked)
        except NotUnderstoodError:
            del asked.given[question.key]
    return question.default(asked)


def _show(question: Question, asked: Asked, default: Answer | None, number: str) -> None:
    typer.echo(f"\nQuestion {number}. {question.text}")
    typer.echo(f"  {question.why}")
    if question.options is not None:
        chosen = (default,) if isinstance(default, str) else default or ()
        for at, (key, label) in enumerate(question.options(asked).items(), 1):
            name = label if label.casefold() == key.replace("-", " ") else f"{label} ({key})"
            typer.echo(f"  {at:>2}  {name}{'  (proposed)' if key in chosen else ''}")
    elif default is not None:
        typer.echo(f"  Proposed: {default if isinstance(default, str) else ', '.join(default)}")


def _in_words(question: Question, asked: Asked, answer: Answer) -> str:
    from campaignkit.knowledge.locales import language_label

    options = question.options(asked) if question.options is not None else {}
    chosen = (answer,) if isinstance(answer, str) else answer
    name = language_label if question.key == "language" else str
    return ", ".join(options.get(key) or name(key) for key in chosen) or "none"


def _line() -> str:
    """Return what a person types; at the end of the input leave, with the answers kept."""
    from campaignkit.wizard.answers import KEPT

    sys.stdout.write("> ")
    sys.stdout.flush()
    left = ENDED
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        line, left = "", STOPPED
    if not line:
        typer.echo("")
        where = f"Your answers are in {KEPT}; `campaignkit new` goes on with them." if KEPT.is_file() else ""
        typer.echo(f"Stopped. {where}".rstrip(), err=True)
        raise typer.Exit(left)
    return line
