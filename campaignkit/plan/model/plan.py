"""The plan as a whole."""

from __future__ import annotations

from typing import Annotated, Literal

from campaignkit.plan.model.activity import Activity, Channel
from campaignkit.plan.model.aims import Objective
from campaignkit.plan.model.base import Day, Id, Part, Vocabulary, Words
from campaignkit.plan.model.campaign_section import CampaignSection
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.messages_and_help import HelpService, Message
from campaignkit.plan.model.people import Audience, Stakeholder
from campaignkit.plan.model.print_shop import Print
from campaignkit.plan.model.theme import PlanTheme
from campaignkit.records import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Phase(Part):
    """A phase or wave of the campaign with days of its own, which may lie before its first or after its last day."""

    id: Id
    """Short name, used by activities."""
    name: Words
    """What it is called."""
    starts: Day
    """Its first day."""
    ends: Day
    """Its last day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiver(Part):
    """A requirement that is left open on purpose, by whom and until when."""

    requirement: Words
    """The requirement's id, such as sem5.community; or a whole group, such as lanzarote.9."""
    reason: Words
    """Why it is left open."""
    by: Words
    """Who decided: a function and an organisation."""
    until: Day
    """The day on which it has to be decided again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement(Part):
    """An answer to a question that no program can answer, signed by whoever can."""

    question: Annotated[str, Vocabulary("statements")]
    """Which question."""
    answer: Literal["yes", "no", "not-applicable"]
    """The answer. Write only what is so: nobody is helped by a yes."""
    by: Words
    """Who answers for it: a function and an organisation."""
    on: Day
    """The day."""
    note: Words | None = None
    """What stands behind the answer, or why the question does not apply."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan(Part):
    """One campaign: who is reached, who acts, what is said, how, with what aim, when and for how much."""

    extends: str | None = None
    """Another plan file that this one adapts; items with the same id are merged."""
    campaign: CampaignSection
    """What the campaign is."""
    frameworks: tuple[Annotated[str, Vocabulary("frameworks")], ...] = ("sem5",)
    """The sets of requirements the plan is measured against."""
    phases: tuple[Phase, ...] = ()
    """Phases or waves with days of their own: a survey before, the campaign itself, the evaluation after it."""
    objectives: tuple[Objective, ...] = ()
    """What must change."""
    audiences: tuple[Audience, ...] = ()
    """Who is reached."""
    stakeholders: tuple[Stakeholder, ...] = ()
    """Who acts."""
    messages: tuple[Message, ...] = ()
    """What is said."""
    help: tuple[HelpService, ...] = ()
    """Whom to turn to: the only place where a help number is written."""
    channels: tuple[Channel, ...] = ()
    """Where audiences meet the messages."""
    activities: tuple[Activity, ...] = ()
    """Who does what, when."""
    materials: tuple[Material, ...] = ()
    """What gets rendered."""
    theme: PlanTheme = PlanTheme()
    """How it looks."""
    print: Print = Print()
    """What the print shop asks of its files."""
    statements: tuple[Statement, ...] = ()
    """What only people can answer, signed."""
    waive: tuple[Waiver, ...] = ()
    """What is left open on purpose."""
