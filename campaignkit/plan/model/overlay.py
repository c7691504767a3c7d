"""What a plan that extends another says about the other one, besides what it says itself."""

from __future__ import annotations

from typing import Annotated

from campaignkit.plan.model.base import Part, Range, Words
from campaignkit.records import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Overlay(Part):
    """What becomes of the plan that is extended."""

    remove: tuple[Words, ...] = ()
    """What the other plan has and this one has not, by its path: materials.press-release, campaign.tagline."""
    move_days: Annotated[int, Range(-36600, 36600)] | None = None
    """By how many days the days of the other plan move; without it they move only to another year."""
