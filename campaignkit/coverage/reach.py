"""Reach per audience: how much of it the activities of a plan can be expected to reach together.

Bounds are max(r) and min(1, sum r). The point estimate is Sainsbury's 1 - prod(1 - r), without the factor 0.95 of
another tradition; it takes the activities as independent within one homogeneous audience. Reach is never added up
across audiences, and a number of people counts only where the population is known. Impressions are not reach.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import prod

from campaignkit.plan.model.activity import Reach
from campaignkit.plan.model.people import Audience
from campaignkit.plan.model.plan import Plan
from campaignkit.records import dataclass


@dataclass(frozen=True, slots=True)
class AudienceReach:
    """What the figures of a plan give for one audience, as shares from 0 to 1; GRP in percentage points.

    `unusable` names activities whose figure says nothing, because it is a number of people in an unknown population.
    """

    audience: str
    activities: tuple[str, ...]
    low: float
    point: float
    high: float
    grp: float | None
    unusable: tuple[str, ...]


def share_of(reach: Reach, audience: Audience) -> float | None:
    """Return which part of the audience a figure stands for, 0 to 1; None when that cannot be known."""
    if reach.percent is not None:
        return float(reach.percent) / 100
    if reach.people is not None and audience.population is not None:
        return min(1.0, reach.people / audience.population)
    return None


def bounds(shares: list[float]) -> tuple[float, float, float]:
    """Return lower bound, Sainsbury's point estimate and upper bound for shares of one audience.

    Raises:
        ValueError: there is no share.
    """
    if not shares:
        raise ValueError("reach needs at least one share")
    return max(shares), 1 - prod(1 - share for share in shares), min(1.0, sum(shares))


def plan_reach(plan: Plan) -> tuple[AudienceReach, ...]:
    """Return the reach of every audience for which the plan gives a figure."""
    return tuple(_reach(plan))


def _reach(plan: Plan) -> Iterator[AudienceReach]:
    for audience in plan.audiences:
        figures = [(a.id, r) for a in plan.activities for r in a.reach if r.audience == audience.id]
        shares = [(activity, reach, share_of(reach, audience)) for activity, reach in figures]
        usable = [(activity, reach, share) for activity, reach, share in shares if share is not None]
        unusable = tuple(activity for activity, _, share in shares if share is None)
        if not figures:
            continue
        low, point, high = bounds([share for _, _, share in usable]) if usable else (0.0, 0.0, 0.0)
        frequencies = [(share, reach.frequency) for _, reach, share in usable]
        pairs = [(share, frequency) for share, frequency in frequencies if frequency is not None]
        grp = (
            sum(100 * share * float(frequency) for share, frequency in pairs)
            if pairs == frequencies and pairs
            else None
        )
        yield AudienceReach(audience.id, tuple(a for a, _, _ in usable), low, point, high, grp, unusable)


def percent(share: float) -> str:
    """Write a share as a percentage with one decimal, as far as such figures can be trusted."""
    return f"{Decimal(str(share * 100)).quantize(Decimal('0.1'))} %"
