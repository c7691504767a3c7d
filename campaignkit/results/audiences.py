"""Whom the activities were to reach and whom they did, audience by audience; never added up across them."""

from __future__ import annotations

from campaignkit.coverage.reach import bounds, plan_reach, share_of
from campaignkit.json_data import Json
from campaignkit.plan.model.activity import Reach
from campaignkit.plan.model.people import Audience
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.model.results import Reached, ResultPart


def audience_rows(plan: Plan) -> list[Json]:
    """Return for each audience the reach that was planned, the one that was achieved, and by what."""
    reach_of = {reach.audience: reach for reach in plan_reach(plan)}
    rows = []
    for audience in plan.audiences:
        reach = reach_of.get(audience.id)
        rows.append(
            {
                "id": audience.id,
                "name": audience.name,
                "population": audience.population,
                "planned": None
                if reach is None or not reach.activities
                else {"low": reach.low, "point": reach.point, "high": reach.high},
                "achieved": _achieved(plan, audience),
                "by_activity": _by_activity(plan, audience),
            }
        )
    return rows


def parts_of(parts: tuple[ResultPart, ...]) -> list[Json]:
    """Return the parts of a result by sex and age."""
    return [
        {"sex": part.sex, "ages": None if part.ages is None else [part.ages.from_, part.ages.to], "value": part.value}
        for part in parts
    ]


def _reached(plan: Plan, audience: Audience) -> list[tuple[str, Reached]]:
    return [
        (activity.name, reach)
        for activity in plan.activities
        if activity.done is not None and activity.done.state != "cancelled"
        for reach in activity.done.reached
        if reach.audience == audience.id
    ]


def _achieved(plan: Plan, audience: Audience) -> Json | None:
    """Return the bounds of the share that was reached; None where no figure says anything of it."""
    shares = [share for _, reach in _reached(plan, audience) if (share := _share(reach, audience)) is not None]
    if not shares:
        return None
    low, point, high = bounds(shares)
    return {"low": low, "point": point, "high": high}


def _share(reach: Reached, audience: Audience) -> float | None:
    if reach.people == 0 and reach.percent is None:
        return 0.0 if audience.population is not None else None
    figure = Reach(audience=audience.id, people=reach.people, percent=reach.percent, source=reach.source or "")
    return share_of(figure, audience)


def _by_activity(plan: Plan, audience: Audience) -> list[Json]:
    return [
        {
            "activity": name,
            "people": reach.people,
            "percent": None if reach.percent is None else str(reach.percent),
            "source": reach.source,
            "parts": parts_of(reach.parts),
        }
        for name, reach in _reached(plan, audience)
    ]
