"""Levels of society: what covers each, and what is only named.

A level belongs to the change an activity seeks; the audience gives the default. It is covered only by an activity
with an audience, a message for that audience, a channel, exactly one accountable stakeholder and an indicator.
Anything less is named only: a plan that says "the community" has not yet done anything there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.model.activity import Activity
from campaignkit.plan.model.people import Audience
from campaignkit.plan.model.plan import Plan

Status = Literal["covered", "named only", "missing"]


@dataclass(frozen=True, slots=True)
class ActivityEvidence:
    """One activity that seeks change at a level, and what it lacks to count."""

    activity: str
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LevelCoverage:
    """How a plan stands at one level."""

    level: str
    evidence: tuple[ActivityEvidence, ...]

    @property
    def status(self) -> Status:
        """Covered by at least one complete activity, named only by incomplete ones, or missing."""
        if any(not found.lacks for found in self.evidence):
            return "covered"
        return "named only" if self.evidence else "missing"


def audience_level(audience: Audience) -> str:
    """Return the level at which change is sought through an audience: its own, else that of its kind."""
    return audience.level or rows("audiences")[audience.kind]["level"]


def activity_levels(plan: Plan, activity: Activity) -> frozenset[str]:
    """Return the levels an activity addresses: its own, else those of its audiences."""
    if activity.level is not None:
        return frozenset((activity.level,))
    return frozenset(audience_level(a) for a in plan.audiences if a.id in activity.audiences)


def lacks(plan: Plan, activity: Activity) -> tuple[str, ...]:
    """Return what an activity lacks to count as evidence, in the words of the plan."""
    spoken_to = {message.audience for message in plan.messages if message.id in activity.messages}
    missing = {
        "an audience": not activity.audiences,
        "a message for its audience": not spoken_to.intersection(activity.audiences),
        "a channel": not activity.channels,
        "one accountable stakeholder": len(activity.accountable) != 1,
        "an indicator": not activity.indicators,
    }
    return tuple(what for what, is_missing in missing.items() if is_missing)


def level_coverage(plan: Plan) -> tuple[LevelCoverage, ...]:
    """Return how the plan stands at every level of the vocabulary, in its order."""
    evidence: dict[str, list[ActivityEvidence]] = {level: [] for level in terms()["levels"]}
    for activity in plan.activities:
        found = ActivityEvidence(activity.id, lacks(plan, activity))
        for level in activity_levels(plan, activity):
            evidence[level].append(found)
    return tuple(LevelCoverage(level, tuple(found)) for level, found in evidence.items())
