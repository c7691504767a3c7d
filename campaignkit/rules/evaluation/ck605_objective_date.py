"""An objective that is due before it begins, or when nobody is left to look.

## What it checks

That `by` of an objective is not before the first day of an activity measured by its indicators, and that an objective
due after the campaign has a `follow_up`.

## Why it matters

A date in the wrong place means that nobody will measure.

## Wrong

```yaml
objectives:
  - {id: tell, by: 2025-01-15}
```

## Right

```yaml
objectives:
  - {id: tell, by: 2025-12-31}
```

## How to fix

Move the date, or say under `follow_up` who still measures after the campaign.

## Sources

UK Government Communication Service on SMART objectives
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield objectives that are due before one of their activities begins, or after all is over."""
    campaign = plan.campaign
    if campaign.ends < campaign.starts:
        return  # CK021 says so
    inside = [a for a in plan.activities if a.starts and a.starts <= campaign.ends]  # of others CK020 speaks
    for objective in plan.objectives:
        path = ("objectives", objective.id, "by")
        own = {indicator.id for indicator in objective.indicators}
        late = [a for a in inside if own.intersection(a.indicators) and a.starts and a.starts > objective.by]
        if late:
            yield Found(
                path,
                f"`{objective.id}` is due on {objective.by}, before `{late[0].id}` begins.",
                "Move the date of the objective behind its activities.",
                related=((("activities", late[0].id, "starts"), "begins here"),),
            )
        elif objective.by > campaign.ends and objective.follow_up is None:
            yield Found(
                path,
                f"`{objective.id}` is due on {objective.by}, when the campaign is over.",
                "Say under `follow_up` who still measures it, or choose a day within the campaign.",
                related=((("campaign", "ends"), "the last day"),),
            )


RULE = Rule("CK605", Severity.WARNING, profile="review", check=check)
