"""All answers for `campaignkit new`: from options, from a file, or asked where somebody can answer.

Where nobody can, nothing is asked: what is missing is named by its option.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from campaignkit.campaign.topic import Topic
    from campaignkit.knowledge.screen_words import ScreenWords
    from campaignkit.wizard.answers import Given
    from campaignkit.wizard.question import AnswersSoFar

STOPPED = 130
ENDED = 2


def all_answers(
    flags: Given,
    answers: Path | None,
    topics: dict[str, Topic],
    *,
    yes: bool,
    ask: bool,
    more: bool,
    target: Path | None,
) -> AnswersSoFar:
    """Return an answer to every question, options first: asking where somebody can answer, or leaving with 2."""
    from campaignkit.wizard.answers import KEPT, read_answers
    from campaignkit.wizard.interview import Asking, Screen
    from campaignkit.wizard.plan_from_answers import refuse_existing
    from campaignkit.wizard.questions import KEYS, QUESTIONS
    from campaignkit.wizard.settling import settle

    say = words_for(flags)
    refuse_existing(target)
    earlier = (read_answers(answers, KEYS) if answers is not None else {}) | flags
    interactive = ask or more or (not yes and sys.stdin.isatty() and sys.stdout.isatty())
    outcome = settle(earlier, topics, fill=yes and not interactive)
    for fault in outcome.wrong:
        where = fault.question.flag if fault.question.key in flags else f"{answers}: {fault.question.key}"
        typer.echo(f"{where}: {say(fault.why)}", err=True)
    if outcome.wrong:
        raise typer.Exit(2)
    if interactive:
        if answers is None and KEPT.is_file():
            outcome = settle(_resumed(KEPT, say) | earlier, topics)
        open_ones = [question for question in QUESTIONS if question.key not in earlier]
        Asking(outcome.so_far, open_ones, Screen(typer.echo, lambda: _line(say), say)).ask(more=more)
    elif outcome.missing:
        names = ", ".join(question.flag for question in outcome.missing)
        hint = "" if yes else " --yes takes what is proposed; --ask asks here, as in Git Bash."
        typer.echo(f"Nobody can be asked here. Missing: {names}.{hint}", err=True)
        raise typer.Exit(2)
    return outcome.so_far


def words_for(answers: Given) -> ScreenWords:
    """Return the words of the language the computer is set to; where it says none, of the plan's."""
    from campaignkit.knowledge.screen_words import words_of_screen

    language = answers.get("language", ())
    first = language if isinstance(language, str) else next(iter(language), "")
    return words_of_screen(first or "en")


def _resumed(path: Path, say: ScreenWords) -> Given:
    """Ask whether to go on with the answers of an earlier run."""
    from campaignkit.wizard.answers import NoAnswersError, read_answers
    from campaignkit.wizard.interview import PROPOSED
    from campaignkit.wizard.questions import KEYS

    try:
        answers = read_answers(path, KEYS)
    except NoAnswersError:
        return {}
    typer.echo(say(f"Answers of an earlier run are in {path}: {len(answers)}."))
    typer.echo(f"  1  {say('go on with them')}  {say(PROPOSED)}\n  2  {say('begin anew')}")
    return {} if _line(say).strip() == "2" else answers


def _line(say: ScreenWords) -> str:
    """Return what a person types; at the end of the input leave, with the answers kept."""
    from campaignkit.wizard.answers import KEPT

    sys.stdout.write("> ")
    sys.stdout.flush()
    code = ENDED
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        line, code = "", STOPPED
    if not line:
        typer.echo("")
        note = f"Your answers are in {KEPT}; `campaignkit new` goes on with them." if KEPT.is_file() else ""
        typer.echo(f"{say('Stopped.')} {say(note)}".rstrip(), err=True)
        raise typer.Exit(code)
    return line
