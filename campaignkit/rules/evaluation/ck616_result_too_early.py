"""A result from a day when it could not be known.

## What it checks

That no result is from the future, from before the activities that it measures, and that no activity was over before
it began.

## Why it matters

Mostly a wrong year; then a value from before the campaign is shown as what it brought about.

## Wrong

```yaml
objectives:
  - {id: tell, result: {value: 63 %, on: 2024-06-20, source: Survey}}
```

## Right

```yaml
objectives:
  - {id: tell, result: {value: 63 %, on: 2025-06-20, source: Survey}}
```

## How to fix

Correct the day. A value from before the campaign is its `baseline`.

## Sources

UNICEF C4D on baseline and endline.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from campaignkit.campaign.today import today
from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.activity import Activity
from campaignkit.plan.model.aims import Indicator, Objective
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Path, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield results that are from before what they measure, or from a day that has not come."""
    for objective in plan.objectives:
        acts = _measured_by(plan, objective.indicators)
        yield from _judged(plan, ("objectives", objective.id, "result"), objective, acts)
        for indicator in objective.indicators:
            path = ("objectives", objective.id, "indicators", indicator.id, "result")
            yield from _judged(plan, path, indicator, _measured_by(plan, (indicator,)))
    for activity in plan.activities:
        if activity.done is None or activity.done.on is None:
            continue
        day = activity.done.on
        place = ("activities", activity.id, "done", "on")
        if day > today():
            yield _future(place, day)
        elif activity.starts is not None and day < activity.starts and activity.done.state != "cancelled":
            yield Found(
                place,
                f"What became of `{activity.id}` is from {day}, before it begins.",
                "Correct the day here, or that of the activity.",
                related=((("activities", activity.id, "starts"), "begins here"),),
            )


def _measured_by(plan: Plan, indicators: tuple[Indicator, ...]) -> list[Activity]:
    ids = {indicator.id for indicator in indicators}
    return [activity for activity in plan.activities if ids.intersection(activity.indicators)]


def _judged(plan: Plan, path: Path, one: Objective | Indicator, acts: list[Activity]) -> Iterator[Found]:
    day = None if one.result is None else one.result.on
    if day is None:
        return
    path = (*path, "on")
    first = min((act for act in acts if act.starts is not None), key=_start, default=None)
    begins = plan.campaign.starts if first is None else _start(first)
    if day > today():
        yield _future(path, day)
    elif day < begins:
        what = "the campaign" if first is None else f"`{first.id}`"
        place: Path = ("campaign", "starts") if first is None else ("activities", first.id, "starts")
        yield Found(
            path,
            f"The result of `{one.id}` is from {day}, before {what} begins.",
            "Correct the day; a value from before is the `baseline`.",
            related=((place, "begins here"),),
        )


def _start(activity: Activity) -> datetime.date:
    return activity.starts or datetime.date.max


def _future(path: Path, day: datetime.date) -> Found:
    return Found(path, f"{day} has not come yet.", "Correct the day, or leave the result out until it is known.")


RULE = Rule("CK616", Severity.ERROR, check=check)
