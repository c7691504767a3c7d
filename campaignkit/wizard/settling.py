"""From given answers to all of them: what is still open, and the answers as the plan needs them."""

from __future__ import annotations

from dataclasses import field

from campaignkit.campaign.topic import Topic
from campaignkit.records import dataclass
from campaignkit.wizard.answers import Answers, BudgetAnswer, Given
from campaignkit.wizard.proposals import id_for
from campaignkit.wizard.question import NONE, AnswersSoFar, InterviewQuestion, NotUnderstoodError
from campaignkit.wizard.questions import QUESTIONS
from campaignkit.wizard.typed_answers import days_of, sector_of_lead


@dataclass(frozen=True, slots=True)
class Wrong:
    """An answer that was not understood, with its question."""

    question: InterviewQuestion
    why: str


@dataclass(frozen=True, slots=True)
class SettledAnswers:
    """Answers as they are kept, those that cannot be taken, and the questions without an answer or a proposal."""

    asked: AnswersSoFar
    wrong: list[Wrong] = field(default_factory=list)
    missing: list[InterviewQuestion] = field(default_factory=list)


def settle(given: Given, topics: dict[str, Topic], *, fill: bool = False) -> SettledAnswers:
    """Look at answers in the order of the questions; with `fill` take what is proposed where none was given.

    An answer that can only be looked at once an earlier question is answered is kept as it is.
    """
    settled = SettledAnswers(AnswersSoFar({}, topics))
    asked = settled.asked
    for question in QUESTIONS:
        try:
            if question.key in given:
                asked.given[question.key] = question.understood(given[question.key], asked)
            elif (default := question.default(asked) if fill else None) is not None:
                asked.given[question.key] = default
            else:
                settled.missing.append(question)
        except NotUnderstoodError as error:
            settled.wrong.append(Wrong(question, str(error)))
        except KeyError:  # rests on an answer that is not there
            if question.key in given:
                asked.given[question.key] = given[question.key]
    return settled


def answers_of(asked: AnswersSoFar, folder_id: str | None = None) -> Answers:
    """Return all answers; every question has one."""
    starts, ends = days_of(asked.one("days"))
    amount, _, currency = asked.one("budget").partition(" ")
    title, lead = asked.one("title"), asked.one("lead")
    return Answers(
        country=asked.one("country"),
        languages=asked.many("language"),
        scope=asked.one("scope"),
        topic=asked.one("topic"),
        title=title,
        folder=folder_id or id_for(title, asked.one("country"), starts.year),
        lead=lead.partition("=")[2] if sector_of_lead(lead) else lead,
        lead_sector=sector_of_lead(lead) or asked.one("lead_sector"),
        audiences=asked.many("audiences"),
        partners=asked.many("partners"),
        starts=starts,
        ends=ends,
        budget=None if amount == NONE else BudgetAnswer(amount, currency),
        kit=asked.one("kit"),
        activities=asked.many("levels"),
        help=asked.many("help"),
    )
