"""A range ends before it begins.

## What it checks

That campaign, phases and activities end after they start, that an end has a start, and that ages run from the younger
to the older.

## Why it matters

A reversed range is a typing mistake that no reader of the work plan can resolve.

## Wrong

```yaml
activities:
  - {id: week, starts: 2025-03-11, ends: 2025-03-01}
```

## Right

```yaml
activities:
  - {id: week, starts: 2025-03-01, ends: 2025-03-11}
```

## How to fix

Exchange or correct the two values.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield reversed dates of the campaign, its phases and activities, ends without a start, and reversed ages."""
    if plan.campaign.ends < plan.campaign.starts:
        yield Found(
            ("campaign", "ends"),
            f"The campaign ends on {plan.campaign.ends}, before it starts on {plan.campaign.starts}.",
            "Check the two dates; one of them may have the wrong year.",
            related=((("campaign", "starts"), "the start"),),
        )
    for phase in plan.phases:
        if phase.ends < phase.starts:
            yield Found(
                ("phases", phase.id, "ends"),
                f"The phase ends on {phase.ends}, before it starts on {phase.starts}.",
                "Check the two dates.",
                related=((("phases", phase.id, "starts"), "the start"),),
            )
    for activity in plan.activities:
        if activity.ends is None:
            continue
        if activity.starts is None:
            yield Found(
                ("activities", activity.id, "ends"),
                "The activity has an end but no start.",
                "Add `starts`; for a single day `starts` alone is enough.",
            )
        elif activity.ends < activity.starts:
            yield Found(
                ("activities", activity.id, "ends"),
                f"The activity ends on {activity.ends}, before it starts on {activity.starts}.",
                "Check the two dates.",
                related=((("activities", activity.id, "starts"), "the start"),),
            )
    for audience in plan.audiences:
        if audience.ages is not None and audience.ages.to < audience.ages.from_:
            yield Found(
                ("audiences", audience.id, "ages", "to"),
                f"The ages run from {audience.ages.from_} down to {audience.ages.to}.",
                "Write the youngest age behind `from` and the oldest behind `to`.",
            )


RULE = Rule("CK021", Severity.ERROR, check=check)
