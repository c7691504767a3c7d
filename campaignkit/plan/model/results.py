"""What became of a plan, written into it when it has been measured or is over: results, sessions, money spent."""

from __future__ import annotations

from typing import Annotated, Literal

from campaignkit.plan.model.base import Amount, Day, Part, Range, Ref, Share, Vocabulary, Words
from campaignkit.plan.model.people import Ages
from campaignkit.records import dataclass

People = Annotated[int, Range(0, 10_000_000_000)]


@dataclass(frozen=True, kw_only=True, slots=True)
class ResultPart(Part):
    """The part of a result that stands for some of the people."""

    sex: Literal["female", "male", "other", "not-known"] | None = None
    """Of which sex they are."""
    ages: Ages | None = None
    """How old they are."""
    value: Words
    """The value for them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Result(Part):
    """What was counted or found. Written when it has been measured, never before."""

    value: Words
    """The value, written as the target is: 63 %, Seven of ten pupils."""
    on: Day | None = None
    """The day on which it was measured."""
    source: Words | None = None
    """Where the figure comes from, so that somebody else can look it up."""
    parts: tuple[ResultPart, ...] = ()
    """The same by sex and age. Never so small that a child could be recognised."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sessions(Part):
    """How many times an activity takes place, and where."""

    number: People | None = None
    """How many lessons, seminars or broadcasts."""
    places: tuple[Words, ...] = ()
    """The schools, towns or stations."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reached(Part):
    """How much of an audience an activity really reached. Impressions are not reach."""

    audience: Annotated[str, Ref("audiences")]
    """Whom."""
    people: People | None = None
    """How many of them."""
    percent: Share | None = None
    """Or which share of them, in per cent."""
    source: Words | None = None
    """Where the figure comes from."""
    parts: tuple[ResultPart, ...] = ()
    """The same by sex and age."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Spent(Part):
    """What an activity really cost."""

    amount: Amount
    """How much."""
    currency: Annotated[str, Vocabulary("currencies")] | None = None
    """Three capital letters; that of the activity's budget or the campaign's when it is left out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Done(Part):
    """What became of an activity. Written when it is over."""

    state: Literal["as-planned", "changed", "cancelled"]
    """Whether it took place as planned, otherwise than planned, or not at all."""
    on: Day | None = None
    """The day on which this was written down: the last one of the activity, or later."""
    source: Words | None = None
    """Where it is documented: lists, minutes, invoices."""
    sessions: Sessions | None = None
    """How many times it took place, and where."""
    reached: tuple[Reached, ...] = ()
    """Whom it reached."""
    spent: Spent | None = None
    """What it cost."""
    note: Words | None = None
    """What was otherwise than planned, and why."""
