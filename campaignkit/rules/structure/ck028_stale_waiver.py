"""A waiver has run out, or names no requirement.

## What it checks

That a waiver names a requirement of one of the plan's frameworks, and that its day has not passed.

## Why it matters

A waiver is a decision for some time, by somebody. When it has run out, the gap is open again.

## Wrong

```yaml
waive:
  - {requirement: sem5.community, reason: No clubs here, by: School board, until: 2025-02-01}
```

## Right

```yaml
waive:
  - {requirement: sem5.community, reason: No clubs here, by: School board, until: 2099-12-31}
```

## How to fix

Close the gap, or decide again and write down who decided.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.coverage.requirements import waived_as
from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.did_you_mean import propose
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield waivers whose day has passed, and waivers of requirements that none of the frameworks has."""
    requirements = (requirement for framework in facts.frameworks.values() for requirement in framework.requirements)
    names = list(dict.fromkeys(name for requirement in requirements for name in waived_as(requirement)))
    for index, waiver in enumerate(plan.waive):
        if waiver.requirement not in names:
            yield Found(
                ("waive", index, "requirement"),
                f"No framework of this plan has a requirement `{waiver.requirement}`.",
                propose(waiver.requirement, names, kind="requirement"),
            )
        elif waiver.until < facts.today:
            yield Found(
                ("waive", index, "until"),
                f"This waiver ran out on {waiver.until}.",
                "Decide again: close the gap, or set a new day with the name of who decided.",
            )


RULE = Rule("CK028", Severity.ERROR, check=check)
