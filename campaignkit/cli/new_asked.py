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
    given = (read_answers(answers, KEYS) if answers is not None else {}) | flags
    interactive = ask or more or (not yes and sys.stdin.isatty() and sys.stdout.isatty())
    settled = settle(given, topics, fill=yes and not interactive)
    for found in settled.wrong:
        where = found.question.flag if found.question.key in flags else f"{answers}: {found.question.key}"
        typer.echo(f"{where}: {say(found.why)}", err=True)
    if settled.wrong:
        raise typer.Exit(2)
    if interactive:
        if answers is None and KEPT.is_file():
            settled = settle(_resumed(KEPT, say) | given, topics)
        open_ones = [question for question in QUESTIONS if question.key not in given]
        Asking(settled.asked, open_ones, Screen(typer.echo, lambda: _line(say), say)).ask(more=more)
    elif settled.missing:
        listed = ", ".join(question.flag for question in settled.missing)
        hint = "" if yes else " --yes takes what is proposed; --ask asks here, as in Git Bash."
        typer.echo(f"Nobody can be asked here. Missing: {listed}.{hint}", err=True)
        raise typer.Exit(2)
    return settled.asked


def words_for(given: Given) -> ScreenWords:
    """Return the words of the language the computer is set to; where it says none, of the plan's."""
    from campaignkit.knowledge.screen_words import words_of_screen

    named = given.get("language", ())
    first = named if isinstance(named, str) else next(iter(named), "")
    return words_of_screen(first or "en")


def _resumed(kept: Path, say: ScreenWords) -> Given:
    """Ask whether to go on with the answers of an earlier run."""
    from campaignkit.wizard.answers import NoAnswersError, read_answers
    from campaignkit.wizard.interview import PROPOSED
    from campaignkit.wizard.questions import KEYS

    try:
        found = read_answers(kept, KEYS)
    except NoAnswersError:
        return {}
    typer.echo(say(f"Answers of an earlier run are in {kept}: {len(found)}."))
    typer.echo(f"  1  {say('go on with them')}  {say(PROPOSED)}\n  2  {say('begin anew')}")
    return {} if _line(say).strip() == "2" else found


def _line(say: ScreenWords) -> str:
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
        kept = f"Your answers are in {KEPT}; `campaignkit new` goes on with them." if KEPT.is_file() else ""
        typer.echo(f"{say('Stopped.')} {say(kept)}".rstrip(), err=True)
        raise typer.Exit(left)
    return line
