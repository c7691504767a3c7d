"""An objective names an audience and measures nothing there.

## What it checks

That for each audience of an objective some activity for that audience uses one of the objective's indicators.

## Why it matters

An objective for parents that is measured with pupils says nothing about parents.

## Wrong

```yaml
objectives:
  - id: tell
    audiences: [teens, parents]
activities:
  - id: week
    audiences: [teens, village, teachers, press]
  - id: evening
    name: Evening
    audiences: [parents]
    accountable: school
    channels: [lessons]
    messages: [ask]
    indicators: []
```

## Right

```yaml
objectives:
  - {id: tell, audiences: [teens, parents]}
```

## How to fix

Add one of the objective's indicators to an activity for that audience, or take the audience out.

## Sources

CDCynergy: objectives per audience segment
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield audiences of objectives among whom nothing is measured; an objective without indicators is CK603."""
    for objective in plan.objectives:
        own = {indicator.id for indicator in objective.indicators}
        audiences = {a for act in plan.activities if own.intersection(act.indicators) for a in act.audiences}
        for index, audience in enumerate(objective.audiences):
            if own and audience not in audiences:
                yield Found(
                    ("objectives", objective.id, "audiences", index),
                    f"Nothing measures `{objective.id}` among `{audience}`.",
                    f"Add one of its indicators to an activity for `{audience}`, or take the audience out.",
                )


RULE = Rule("CK612", Severity.WARNING, profile="review", check=check)
