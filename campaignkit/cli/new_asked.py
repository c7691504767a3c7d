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
    from campaignkit.wizard.screen_words import ScreenWords

BACK = "back"
EXPLAIN = "?"
MORE = "more"
PROPOSED, NOTHING = "(proposed)", "none"
REST = {
    "kit": "Materials: {0}",
    "levels": "Activities: {0}",
    "help": "Help services, NOT CALLED BY ANYBODY: {0}",
}
"""How what is proposed at the end is shown."""
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
) -> Asked:
    """Return an answer to every question, options first: asking where somebody can answer, or leaving with 2."""
    from campaignkit.wizard.answers import KEPT, read_answers
    from campaignkit.wizard.made import refuse_existing
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
        Asking(settled.asked, [question for question in QUESTIONS if question.key not in given], say).ask(more=more)
    elif settled.missing:
        listed = ", ".join(question.flag for question in settled.missing)
        hint = "" if yes else " --yes takes what is proposed; --ask asks here, as in Git Bash."
        typer.echo(f"Nobody can be asked here. Missing: {listed}.{hint}", err=True)
        raise typer.Exit(2)
    return settled.asked


def words_for(given: Given) -> ScreenWords:
    """Return the words of the language the computer is set to; where it says none, of the plan's."""
    from campaignkit.wizard.screen_words import words_of_screen

    named = given.get("language", ())
    first = named if isinstance(named, str) else next(iter(named), "")
    return words_of_screen(first or "en")


def _resumed(kept: Path, say: ScreenWords) -> Given:
    """Ask whether to go on with the answers of an earlier run."""
    from campaignkit.wizard.answers import NoAnswersError, read_answers
    from campaignkit.wizard.questions import KEYS

    try:
        found = read_answers(kept, KEYS)
    except NoAnswersError:
        return {}
    typer.echo(say(f"Answers of an earlier run are in {kept}: {len(found)}."))
    typer.echo(f"  1  {say('go on with them')}  {say(PROPOSED)}\n  2  {say('begin anew')}")
    return {} if _line(say).strip() == "2" else found


class Asking:
    """Asks one question after the other; `back` opens the one before again, with its answer proposed."""

    def __init__(self, asked: Asked, questions: list[Question], say: ScreenWords) -> None:
        """Take the answers there are, the questions whose answers no option has given, and the words to ask in."""
        self.asked, self.questions, self.say = asked, questions, say
        self.more = False

    def ask(self, *, more: bool) -> None:
        """Ask what is open. What is left is shown, and taken as it is proposed or asked with `more`."""
        from campaignkit.wizard.screen_words import DRAFT

        self.more = more
        mine = [question for question in self.questions if self._is_asked(question)]
        at = next((n for n, one in enumerate(self.questions) if one in mine and self._is_open(one)), None)
        if at is None:
            at = len(self.questions)
        open_ones = sum(one in mine for one in self.questions[at:])
        self._tell(f"{open_ones} questions. Enter takes what is proposed, `?` explains, `back` goes back,")
        self._tell("Ctrl+C stops and keeps your answers. Everything can be changed later.")
        if self.say.is_draft:
            self._tell(DRAFT)
        while True:
            while at < len(self.questions):
                question = self.questions[at]
                at = at + 1 if not self._is_asked(question) or self._one(question) else self._before(at)
            if self._rest_is_taken():
                return
            at = self._before(at) if not self.more else self._first_of_rest()

    def _is_asked(self, question: Question) -> bool:
        """Say whether a question is asked now: what can be proposed is, as a rule, only shown at the end."""
        if not question.rest or (self.more and question.key in REST):
            return True
        try:
            return question.default(self.asked) is None
        except KeyError:  # rests on an answer that is still to come
            return False

    def _is_open(self, question: Question) -> bool:
        return question.key not in self.asked.given

    def _before(self, at: int) -> int:
        """Return the question before the one at a place that is asked; the first has none before it."""
        return next((n for n in range(at - 1, -1, -1) if self._is_asked(self.questions[n])), 0)

    def _first_of_rest(self) -> int:
        return next((n for n, one in enumerate(self.questions) if one.key in REST), len(self.questions))

    def _one(self, question: Question) -> bool:
        """Ask one question until it is answered; False to go back."""
        from campaignkit.wizard.answers import keep
        from campaignkit.wizard.question import NotUnderstoodError

        default = _proposed(question, self.asked)
        self._show(question, default)
        while True:
            typed = _line(self.say).strip()
            if typed == EXPLAIN:
                self._tell(question.more, 2)
                continue
            if typed.casefold() == BACK:
                return False
            if not typed and default is None:
                self._tell(f"There is no proposal. {question.more}", 2)
                continue
            try:
                answer = question.understood(self._key_of(typed, question), self.asked) if typed else default
            except NotUnderstoodError as error:
                self._tell(str(error), 2)
                continue
            if answer is not None:
                self.asked.given[question.key] = answer
            typer.echo(f"  = {self._in_words(question, self.asked.given[question.key])}")
            keep(self.asked.given)
            return True

    def _rest_is_taken(self) -> bool:
        """Show what is proposed for the rest and take it on Enter; False to go back or to ask about all of it."""
        left = [question for question in self.questions if question.rest and not self._is_asked(question)]
        answers = {question.key: _proposed(question, self.asked) for question in left if self._is_open(question)}
        shown = [question for question in left if question.key in REST and question.key in answers]
        if not shown:
            self.asked.given.update({key: answer for key, answer in answers.items() if answer is not None})
            return True
        typer.echo("")
        self._tell("That was the last question. The rest is proposed:")
        for question in shown:
            self._show_rest(question, answers[question.key] or ())
        self._tell("Enter makes the plan, `more` asks about each of these, `back` goes back.")
        while True:
            typed = _line(self.say).strip().casefold()
            if not typed:
                self.asked.given.update({key: answer for key, answer in answers.items() if answer is not None})
                return True
            if typed in (BACK, MORE):
                self.more = typed == MORE
                return False
            self._tell("Enter makes the plan, `more` asks about each of these, `back` goes back.", 2)

    def _show_rest(self, question: Question, answer: Answer) -> None:
        head = REST.get(question.key)
        if head is None:
            return
        if question.key != "help":
            self._tell(head.format(self._in_words(question, answer)), 2)
            return
        from campaignkit.wizard.questions import sources_of

        typer.echo(f"  {self.say(head.format(''))}".rstrip())
        options = question.options(self.asked) if question.options is not None else {}
        for key in (answer,) if isinstance(answer, str) else answer or (NOTHING,):
            source = next(iter(sources_of(self.asked, key)), "")
            typer.echo(f"    {self.say(options.get(key, key))}{f' ({source})' if source else ''}")

    def _show(self, question: Question, default: Answer | None) -> None:
        main = [one for one in self.questions if not one.rest or (self.more and one.key in REST)]
        number = sum(1 for one in main if self.questions.index(one) <= self.questions.index(question))
        typer.echo("")
        self._tell(f"Question {number} of {len(main)}. {question.text}")
        self._tell(question.why, 2)
        if question.options is not None:
            chosen = (default,) if isinstance(default, str) else default or ()
            for at, (key, label) in enumerate(question.options(self.asked).items(), 1):
                name = self.say(label) if label.casefold() == key.replace("-", " ") else f"{self.say(label)} ({key})"
                typer.echo(f"  {at:>2}  {name}{'  ' + self.say(PROPOSED) if key in chosen else ''}")
        elif default is not None:
            self._tell(f"Proposed: {default if isinstance(default, str) else ', '.join(default)}", 2)

    def _key_of(self, typed: str, question: Question) -> str:
        """Return what was typed, with the names of options in the language of the wizard as their keys."""
        if question.options is None or "=" in typed:
            return typed
        keys = {self.say(label).casefold(): key for key, label in question.options(self.asked).items()}
        whole = keys.get(typed.casefold())
        parts = [part.strip() for part in typed.split(",")]
        if whole is not None or not question.many:
            return whole or typed
        return ", ".join(keys.get(part.casefold(), part) for part in parts)

    def _in_words(self, question: Question, answer: Answer) -> str:
        from campaignkit.knowledge.locales import language_label

        options = question.options(self.asked) if question.options is not None else {}
        chosen = (answer,) if isinstance(answer, str) else answer
        name = language_label if question.key == "language" else str
        return ", ".join(self.say(options.get(key) or name(key)) for key in chosen) or self.say(NOTHING)

    def _tell(self, text: str, blanks: int = 0) -> None:
        typer.echo(" " * blanks + self.say(text))


def _proposed(question: Question, asked: Asked) -> Answer | None:
    """Return the answer given before, where it still fits the answers before it; else what is proposed."""
    from campaignkit.wizard.question import NotUnderstoodError

    if question.key in asked.given:
        try:
            return question.understood(asked.given[question.key], asked)
        except NotUnderstoodError:
            del asked.given[question.key]
    return question.default(asked)


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
