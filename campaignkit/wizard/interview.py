"""Asking the questions of `campaignkit new`: numbered lists, one line at a time, nothing drawn anew.

So it works over SSH, in Git Bash and with a screen reader. What is shown goes through `Screen`.
"""

from __future__ import annotations

from collections.abc import Callable

from campaignkit.knowledge.locales import language_label
from campaignkit.knowledge.screen_words import DRAFT, ScreenWords
from campaignkit.records import dataclass
from campaignkit.wizard.answers import keep
from campaignkit.wizard.question import Answer, AnswersSoFar, InterviewQuestion, NotUnderstoodError, listed
from campaignkit.wizard.questions import sources_of

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


@dataclass(frozen=True, slots=True)
class Screen:
    """Where somebody is asked: `show` prints a line, `hear` returns what is typed, `say` gives the words for both."""

    show: Callable[[str], None]
    hear: Callable[[], str]
    say: ScreenWords


class Asking:
    """Asks one question after the other; `back` opens the one before again, with its answer proposed."""

    def __init__(self, answers: AnswersSoFar, questions: list[InterviewQuestion], screen: Screen) -> None:
        """Take the answers there are, and the questions whose answers no option has given."""
        self.answers, self.questions, self.screen, self.say = answers, questions, screen, screen.say
        self.more = False

    def ask(self, *, more: bool) -> None:
        """Ask what is open. What is left is shown, and taken as it is proposed or asked with `more`."""
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

    def _is_asked(self, question: InterviewQuestion) -> bool:
        """Say whether a question is asked now: what can be proposed is, as a rule, only shown at the end."""
        if not question.rest or (self.more and question.key in REST):
            return True
        try:
            return question.default(self.answers) is None
        except KeyError:  # rests on an answer that is still to come
            return False

    def _is_open(self, question: InterviewQuestion) -> bool:
        return question.key not in self.answers.by_question

    def _before(self, at: int) -> int:
        """Return the question before the one at a place that is asked; the first has none before it."""
        return next((n for n in range(at - 1, -1, -1) if self._is_asked(self.questions[n])), 0)

    def _first_of_rest(self) -> int:
        return next((n for n, one in enumerate(self.questions) if one.key in REST), len(self.questions))

    def _one(self, question: InterviewQuestion) -> bool:
        """Ask one question until it is answered; False to go back."""
        default = _proposed(question, self.answers)
        self._show(question, default)
        while True:
            line = self.screen.hear().strip()
            if line == EXPLAIN:
                self._tell(question.more, 2)
                continue
            if line.casefold() == BACK:
                return False
            if not line and default is None:
                self._tell(f"There is no proposal. {question.more}", 2)
                continue
            try:
                answer = question.understood(self._key_of(line, question), self.answers) if line else default
            except NotUnderstoodError as error:
                self._tell(str(error), 2)
                continue
            if answer is not None:
                self.answers.by_question[question.key] = answer
            self.screen.show(f"  = {self._in_words(question, self.answers.by_question[question.key])}")
            keep(self.answers.by_question)
            return True

    def _rest_is_taken(self) -> bool:
        """Show what is proposed for the rest and take it on Enter; False to go back or to ask about all of it."""
        rest = [question for question in self.questions if question.rest and not self._is_asked(question)]
        answers = {question.key: _proposed(question, self.answers) for question in rest if self._is_open(question)}
        summary = [question for question in rest if question.key in REST and question.key in answers]
        if not summary:
            self.answers.by_question.update({key: answer for key, answer in answers.items() if answer is not None})
            return True
        self.screen.show("")
        self._tell("That was the last question. The rest is proposed:")
        for question in summary:
            self._show_rest(question, answers[question.key] or ())
        self._tell("Enter makes the plan, `more` asks about each of these, `back` goes back.")
        while True:
            word = self.screen.hear().strip().casefold()
            if not word:
                self.answers.by_question.update(
                    {key: answer for key, answer in answers.items() if answer is not None}
                )
                return True
            if word in (BACK, MORE):
                self.more = word == MORE
                return False
            self._tell("Enter makes the plan, `more` asks about each of these, `back` goes back.", 2)

    def _show_rest(self, question: InterviewQuestion, answer: Answer) -> None:
        head = REST.get(question.key)
        if head is None:
            return
        if question.key != "help":
            self._tell(head.format(self._in_words(question, answer)), 2)
            return
        self.screen.show(f"  {self.say(head.format(''))}".rstrip())
        options = question.options(self.answers) if question.options is not None else {}
        for key in (answer,) if isinstance(answer, str) else answer or (NOTHING,):
            source = next(iter(sources_of(self.answers, key)), "")
            self.screen.show(f"    {self.say(options.get(key, key))}{f' ({source})' if source else ''}")

    def _show(self, question: InterviewQuestion, default: Answer | None) -> None:
        main = [one for one in self.questions if not one.rest or (self.more and one.key in REST)]
        number = sum(1 for one in main if self.questions.index(one) <= self.questions.index(question))
        self.screen.show("")
        self._tell(f"Question {number} of {len(main)}. {question.text}")
        self._tell(question.why, 2)
        if question.options is not None:
            proposals = (default,) if isinstance(default, str) else default or ()
            for at, (key, label) in enumerate(question.options(self.answers).items(), 1):
                name = self.say(label) if label.casefold() == key.replace("-", " ") else f"{self.say(label)} ({key})"
                self.screen.show(f"  {at:>2}  {name}{'  ' + self.say(PROPOSED) if key in proposals else ''}")
        elif default is not None:
            self._tell(f"Proposed: {default if isinstance(default, str) else ', '.join(default)}", 2)

    def _key_of(self, text: str, question: InterviewQuestion) -> str:
        """Return what was typed, with the names of options in the language of the wizard as their keys."""
        if question.options is None:
            return text
        keys = {self.say(label).casefold(): key for key, label in question.options(self.answers).items()}
        whole = keys.get(text.casefold())
        if whole is not None or not question.many:
            return whole or text
        parts = [p.strip().partition("=") for p in listed(text, lambda bare: bare.isdecimal() or bare in keys)]
        return ", ".join(keys.get(what.strip().casefold(), what) + sign + name for what, sign, name in parts)

    def _in_words(self, question: InterviewQuestion, answer: Answer) -> str:
        options = question.options(self.answers) if question.options is not None else {}
        keys = (answer,) if isinstance(answer, str) else answer
        name = language_label if question.key == "language" else str
        words = []
        for key in keys:
            what, sign, who = key.partition("=")
            if sign and what in options:
                words.append(f"{self.say(options[what])} = {who}")
            else:
                words.append(self.say(options.get(key) or name(key)))
        return ", ".join(words) or self.say(NOTHING)

    def _tell(self, text: str, blanks: int = 0) -> None:
        self.screen.show(" " * blanks + self.say(text))


def _proposed(question: InterviewQuestion, answers: AnswersSoFar) -> Answer | None:
    """Return the answer given before, where it still fits the answers before it; else what is proposed."""
    if question.key in answers.by_question:
        try:
            return question.understood(answers.by_question[question.key], answers)
        except NotUnderstoodError:
            del answers.by_question[question.key]
    return question.default(answers)
