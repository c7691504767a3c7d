"""An activity does not have exactly one accountable stakeholder.

## What it checks

That every activity names exactly one stakeholder who is accountable.

## Why it matters

Where two answer for it, nobody does. The others belong under `responsible` or `consulted`.

## Wrong

```yaml
activities:
  - {id: week, accountable: [school, police]}
```

## Right

```yaml
activities:
  - {id: week, accountable: school, responsible: [police]}
```

## How to fix

Keep the one who decides.

## Sources

RACI: exactly one Accountable for each task
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each activity with no or with several accountable stakeholders."""
    for activity in plan.activities:
        count = len(activity.accountable)
        if count == 0:
            yield Found(
                ("activities", activity.id, "accountable"),
                f"Nobody is accountable for `{activity.id}`.",
                "Add a line `accountable:` with the id of the one stakeholder who answers for it.",
            )
        elif count > 1:
            yield Found(
                ("activities", activity.id, "accountable"),
                f"{count} stakeholders are accountable for `{activity.id}`; where all answer, nobody does.",
                "Keep the one who decides, and move the others to `responsible` or `consulted`.",
            )


RULE = Rule("CK022", Severity.ERROR, check=check)
