"""An activity lies outside the campaign's dates.

## What it checks

That activities lie between the first and the last day of the campaign, or of the phase they belong to, and that no
objective is due before the campaign starts. What says nothing and hands out nothing, such as a survey or an
evaluation, may lie up to a year before or after.

## Why it matters

Mostly a wrong year; then the work plan and the printed dates are wrong, too.

## Wrong

```yaml
activities:
  - {id: week, starts: 2024-02-11}
```

## Right

```yaml
activities:
  - {id: week, starts: 2025-02-11}
```

## How to fix

Correct the day, or the dates of the campaign.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule

NO_DAYS = datetime.timedelta()
BEFORE_AND_AFTER = datetime.timedelta(days=366)
"""How far surveys, trainings and evaluations may lie from the campaign's own days."""


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each activity date before the campaign starts or after it ends, and objectives due before it starts."""
    campaign = plan.campaign
    if campaign.ends < campaign.starts:
        return  # CK021 says so; until that is repaired no date can be inside
    phases = {phase.id: phase for phase in plan.phases}
    for activity in plan.activities:
        phase = phases.get(activity.phase or "")
        whole = campaign if phase is None else phase
        what, path = ("the campaign", ("campaign",)) if phase is None else (f"`{phase.id}`", ("phases", phase.id))
        room = BEFORE_AND_AFTER if phase is None and not (activity.messages or activity.materials) else NO_DAYS
        side = ""
        for key, day in (("starts", activity.starts), ("ends", activity.ends)):
            if day is not None and not _earlier(whole.starts, room) <= day <= _later(whole.ends, room):
                edge = "starts" if day < whole.starts else "ends"
                if key == "ends" and edge == side:
                    continue  # it lies outside as a whole, which its first day has said
                side = edge
                yield Found(
                    ("activities", activity.id, key),
                    f"{day} is outside {what}, which runs from {whole.starts} to {whole.ends}.",
                    "Move the activity into it, change its `starts` or `ends`, or give it a `phase` of its own."
                    if phase is None
                    else "Move the activity into its phase, or change the days of the phase.",
                    related=(((*path, edge), f"{'the campaign' if phase is None else 'the phase'}'s own date"),),
                )
    for objective in plan.objectives:
        if objective.by < campaign.starts:
            yield Found(
                ("objectives", objective.id, "by"),
                f"This objective is due on {objective.by}, before the campaign starts on {campaign.starts}.",
                "Set a day by which the campaign can have reached it.",
                related=((("campaign", "starts"), "the campaign's own date"),),
            )


def _earlier(day: datetime.date, by: datetime.timedelta) -> datetime.date:
    return day - by if day - datetime.date.min > by else datetime.date.min


def _later(day: datetime.date, by: datetime.timedelta) -> datetime.date:
    return day + by if datetime.date.max - day > by else datetime.date.max


RULE = Rule("CK020", Severity.ERROR, check=check)
