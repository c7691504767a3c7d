"""An activity lies outside the campaign's dates.

## What it checks

That activities lie between the first and the last day of the campaign, and that no objective is due before it
starts.

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

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each activity date before the campaign starts or after it ends, and objectives due before it starts."""
    campaign = plan.campaign
    if campaign.ends < campaign.starts:
        return  # CK021 says so; until that is repaired no date can be inside
    for activity in plan.activities:
        for key, day in (("starts", activity.starts), ("ends", activity.ends)):
            if day is not None and not campaign.starts <= day <= campaign.ends:
                crossed = "starts" if day < campaign.starts else "ends"
                yield Found(
                    ("activities", activity.id, key),
                    f"{day} is outside the campaign, which runs from {campaign.starts} to {campaign.ends}.",
                    "Move the activity into the campaign, or change the campaign's `starts` or `ends`.",
                    related=((("campaign", crossed), "the campaign's own date"),),
                )
    for objective in plan.objectives:
        if objective.by < campaign.starts:
            yield Found(
                ("objectives", objective.id, "by"),
                f"This objective is due on {objective.by}, before the campaign starts on {campaign.starts}.",
                "Set a day by which the campaign can have reached it.",
                related=((("campaign", "starts"), "the campaign's own date"),),
            )


RULE = Rule("CK020", Severity.ERROR, check=check)
