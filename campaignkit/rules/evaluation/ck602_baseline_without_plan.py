"""A baseline that nobody knows and nobody will find out.

## What it checks

That an objective with the baseline `unknown` says under `baseline_plan` how and when it will be known.

## Why it matters

Without a value from before, nobody can say afterwards whether anything changed.

## Wrong

```yaml
objectives:
  - {id: tell, baseline: unknown, baseline_plan: }
```

## Right

```yaml
objectives:
  - {id: tell, baseline: unknown, baseline_plan: Ask each class in January}
```

## How to fix

Plan a small count before you begin: one question, one week, six classes.

## Sources

UK Government Communication Service, OASIS; UNICEF C4D on baseline indicators
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield unknown baselines without a plan."""
    for objective in plan.objectives:
        if objective.baseline.strip(" .").casefold() == "unknown" and objective.baseline_plan is None:
            yield Found(
                ("objectives", objective.id, "baseline"),
                f"Nobody knows where `{objective.id}` starts, and nothing is planned to find out.",
                "Add `baseline_plan:` with how and when you will know, before the first activity.",
            )


RULE = Rule("CK602", Severity.WARNING, profile="review", check=check)
