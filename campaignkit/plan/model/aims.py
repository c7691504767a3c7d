"""Objectives and the indicators that show whether they are met."""

from __future__ import annotations

from typing import Annotated, Literal

from campaignkit.plan.model.base import Day, Id, OfficeWords, Part, Ref, Vocabulary, Words
from campaignkit.plan.model.results import Result
from campaignkit.records import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Indicator(Part):
    """Something that is counted or asked to see whether the objective is met."""

    id: Id
    """Short name, used by activities."""
    kind: Annotated[str, Vocabulary("indicator-kinds")]
    """The step on the ladder from what was done to what changed."""
    measure: OfficeWords
    """What is counted or asked."""
    method: OfficeWords | None = None
    """How and by whom it is measured."""
    baseline: OfficeWords | None = None
    """The value before the campaign, or `unknown`."""
    target: OfficeWords | None = None
    """The value to be reached."""
    disaggregate_by: tuple[Literal["sex", "age", "disability", "place", "language"], ...] = ()
    """By what the figures are kept apart: sex, age, disability, place, language."""
    result: Result | None = None
    """What was counted or found. Leave it out until it has been measured."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Objective(Part):
    """What must have changed when the campaign ends."""

    id: Id
    """Short name."""
    aim: OfficeWords
    """The change, in one sentence: who does, knows or decides what."""
    audiences: tuple[Annotated[str, Ref("audiences")], ...] = ()
    """Whose knowledge, attitude or practice is to change."""
    measure: OfficeWords
    """How the change is seen."""
    baseline: OfficeWords
    """The value before the campaign; `unknown` needs a `baseline_plan`."""
    baseline_plan: Words | None = None
    """How and when the baseline will be known."""
    target: OfficeWords
    """The value to be reached."""
    by: Day
    """The day by which it is reached."""
    follow_up: Words | None = None
    """Who still measures it when that day lies after the campaign."""
    indicators: tuple[Indicator, ...] = ()
    """What is counted on the way."""
    result: Result | None = None
    """What was found in the end. Leave it out until it has been measured."""
