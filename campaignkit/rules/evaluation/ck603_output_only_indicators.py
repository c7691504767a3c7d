"""An objective that only counts what was delivered.

## What it checks

That an objective has indicators, and at least one of kind `out-take`, `outcome` or `impact`.

## Why it matters

A thousand leaflets handed out say nothing about a single child. Counting what was delivered is needed, and is never
enough.

## Wrong

```yaml
objectives:
  - {id: tell, indicators: [{id: pupils, kind: output, measure: Leaflets, method: Count}]}
```

## Right

```yaml
objectives:
  - {id: tell, indicators: [{id: pupils, kind: outcome, measure: Pupils who told, method: Survey}]}
```

## How to fix

Ask a few people afterwards what they remember and what they do now, and add it as an indicator.

## Sources

UK Government Communication Service, Evaluation Framework 2.0
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield objectives measured by outputs only, or by nothing."""
    for objective in plan.objectives:
        if all(indicator.kind == "output" for indicator in objective.indicators):
            what = "counts only what was delivered" if objective.indicators else "has no indicator"
            yield Found(
                ("objectives", objective.id, "indicators" if objective.indicators else "id"),
                f"`{objective.id}` {what}; nobody will see whether anything changed.",
                "Add an indicator of kind `out-take` (what they know now) or `outcome` (what they do now).",
            )


RULE = Rule("CK603", Severity.WARNING, profile="review", check=check)
