"""Channels (where an audience meets a message) and activities (who does what, when)."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from campaignkit.plan.model.base import (
    Count,
    Day,
    Id,
    Line,
    OfficeWords,
    OneOrMany,
    Part,
    Range,
    Ref,
    Share,
    Vocabulary,
    Words,
)
from campaignkit.plan.model.campaign_section import Budget
from campaignkit.plan.model.results import Done, Sessions
from campaignkit.records import dataclass

Stakeholders = tuple[Annotated[str, Ref("stakeholders")], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Channel(Part):
    """Where an audience meets a message."""

    id: Id
    """Short name."""
    name: Line
    """What it is called."""
    kind: Annotated[str, Vocabulary("channels")]
    """Which kind of channel it is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reach(Part):
    """How much of an audience an activity is expected to reach. Impressions are not reach."""

    audience: Annotated[str, Ref("audiences")]
    """Whom."""
    people: Count | None = None
    """How many of them."""
    percent: Share | None = None
    """Or which share of them, in per cent."""
    frequency: Annotated[Decimal, Range(0, 1000)] | None = None
    """How often each of them meets the message, on average."""
    source: Words
    """Where the figure comes from."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Participation(Part):
    """How children or young people take part in making the campaign, not only in receiving it."""

    how: Words
    """What they decide or make."""
    consent: Words
    """How they and their guardians agree."""
    safeguarding_lead: Words
    """Who looks after them: a function and an organisation."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Activity(Part):
    """A dated action by one accountable stakeholder for an audience."""

    id: Id
    """Short name."""
    name: Line
    """What it is called."""
    change: OfficeWords | None = None
    """The change it seeks."""
    level: Annotated[str, Vocabulary("levels")] | None = None
    """The level of society of that change; the audience's own when it is left out."""
    audiences: tuple[Annotated[str, Ref("audiences")], ...] = ()
    """For whom."""
    accountable: Annotated[Stakeholders, OneOrMany()] = ()
    """The one stakeholder who answers for it."""
    responsible: Stakeholders = ()
    """Who does the work."""
    consulted: Stakeholders = ()
    """Who is asked before."""
    informed: Stakeholders = ()
    """Who is told after."""
    channels: tuple[Annotated[str, Ref("channels")], ...] = ()
    """Where it takes place."""
    messages: tuple[Annotated[str, Ref("messages")], ...] = ()
    """What it says."""
    materials: tuple[Annotated[str, Ref("materials")], ...] = ()
    """What it hands out or shows."""
    indicators: tuple[Annotated[str, Ref("indicators")], ...] = ()
    """How its success is seen."""
    phase: Annotated[str, Ref("phases")] | None = None
    """In which phase of the campaign it lies, where that has any."""
    starts: Day | None = None
    """The first day, or the only one."""
    ends: Day | None = None
    """The last day, when it takes longer than one."""
    budget: Budget | None = None
    """What it costs."""
    reach: tuple[Reach, ...] = ()
    """Whom it is expected to reach."""
    sessions: Sessions | None = None
    """How many times it is to take place, and where."""
    done: Done | None = None
    """What became of it. Leave it out until it is over."""
    participation: Participation | None = None
    """How children or young people take part in making it."""
    disclosure: Words | None = None
    """Where it meets children: what happens when a child tells something, and who is there for it."""
    sources: tuple[Words, ...] = ()
    """Where it is documented."""
