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

    so_far: AnswersSoFar
    wrong: list[Wrong] = field(default_factory=list)
    missing: list[InterviewQuestion] = field(default_factory=list)


def settle(answers: Given, topics: dict[str, Topic], *, fill: bool = False) -> SettledAnswers:
    """Look at answers in the order of the questions; with `fill` take what is proposed where none was given.

    An answer that can only be looked at once an earlier question is answered is kept as it is.
    """
    outcome = SettledAnswers(AnswersSoFar({}, topics))
    so_far = outcome.so_far
    for question in QUESTIONS:
        try:
            if question.key in answers:
                so_far.by_question[question.key] = question.understood(answers[question.key], so_far)
            elif (default := question.default(so_far) if fill else None) is not None:
                so_far.by_question[question.key] = default
            else:
                outcome.missing.append(question)
        except NotUnderstoodError as error:
            outcome.wrong.append(Wrong(question, str(error)))
        except KeyError:  # rests on an answer that is not there
            if question.key in answers:
                so_far.by_question[question.key] = answers[question.key]
    return outcome


def answers_of(answers: AnswersSoFar, folder_id: str | None = None) -> Answers:
    """Return all answers; every question has one."""
    starts, ends = days_of(answers.one("days"))
    amount, _, currency = answers.one("budget").partition(" ")
    title, lead = answers.one("title"), answers.one("lead")
    return Answers(
        country=answers.one("country"),
        languages=answers.many("language"),
        scope=answers.one("scope"),
        topic=answers.one("topic"),
        title=title,
        folder=folder_id or id_for(title, answers.one("country"), starts.year),
        lead=lead.partition("=")[2] if sector_of_lead(lead) else lead,
        lead_sector=sector_of_lead(lead) or answers.one("lead_sector"),
        audiences=answers.many("audiences"),
        partners=answers.many("partners"),
        starts=starts,
        ends=ends,
        budget=None if amount == NONE else BudgetAnswer(amount, currency),
        kit=answers.one("kit"),
        activities=answers.many("levels"),
        help=answers.many("help"),
    )
