"""An indicator, and nobody knows who measures it how.

## What it checks

That every indicator has a `method`. For a single school it is a note.

## Why it matters

What nobody has been asked to count is not counted.

## Wrong

```yaml
objectives:
  - {id: tell, indicators: [{id: pupils, kind: out-take, measure: Pupils, method: }]}
```

## Right

```yaml
objectives:
  - id: tell
    indicators:
      - {id: pupils, kind: out-take, measure: Pupils, method: 'Survey, no names'}
```

## How to fix

Say who counts or asks, when, and that no personal data are kept.

## Sources

UNICEF C4D on evaluation plans; UK Government Communication Service, Evaluation Framework 2.0
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.children import eased
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield indicators without a method."""
    for objective in plan.objectives:
        for indicator in objective.indicators:
            if indicator.method is None:
                yield Found(
                    ("objectives", objective.id, "indicators", indicator.id, "id"),
                    f"The plan does not say who measures `{indicator.id}`, and how.",
                    "Add `method:` with who counts or asks, and when. Keep no personal data.",
                    severity=eased(plan, Severity.WARNING),
                )


RULE = Rule("CK611", Severity.WARNING, profile="publish", check=check)
