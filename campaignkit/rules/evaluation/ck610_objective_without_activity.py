"""An objective that nothing works towards.

## What it checks

That every objective has an activity measured by one of its indicators, or one that says a message written for it.

## Why it matters

An aim without an action is a wish, and the report will have to explain it.

## Wrong

```yaml
objectives:
  - {id: more, aim: More parents ask every day., measure: Parents, baseline: none, target: Half, by: 2025-12-31}
```

## Right

```yaml
objectives:
  - id: more
    aim: More parents ask every day.
    measure: Parents
    baseline: none
    target: Half
    by: 2025-12-31
    indicators:
      - {id: asked, kind: outcome, measure: Parents who ask, method: Survey}
activities:
  - id: week
    indicators: [pupils, asked]
```

## How to fix

Add its indicator to an activity, give a message its `objective`, or take it out.

## Sources

Spitfire Smart Chart: strategy before tactics, and both
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield objectives that no activity serves."""
    serves = {message.id: message.objective for message in plan.messages}
    used = {indicator for activity in plan.activities for indicator in activity.indicators}
    objectives = {serves[message] for activity in plan.activities for message in activity.messages}
    for objective in plan.objectives:
        if objective.id not in objectives and not any(indicator.id in used for indicator in objective.indicators):
            yield Found(
                ("objectives", objective.id, "id"),
                f"No activity works towards `{objective.id}`.",
                "Add one of its indicators to an activity, or give a message that is said its `objective`.",
            )


RULE = Rule("CK610", Severity.WARNING, profile="review", check=check)
