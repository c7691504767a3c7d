"""Children are met, and nobody knows what happens when one of them tells.

## What it checks

That an activity which meets children in person says under `disclosure` what happens when a child tells something, and
who is there. For a single school it is a note.

## Why it matters

Days on this subject lead children to tell: nearly half of the teachers in a British survey had seen it. A child who
tells and meets silence does not tell again.

## Wrong

```yaml
activities:
  - {id: week, disclosure: }
```

## Right

```yaml
activities:
  - {id: week, disclosure: The contact person of the school is there all day.}
```

## How to fix

Agree with the place where you meet children who listens, where, and whom they call, and write it under `disclosure`.

## Sources

NSPCC on disclosure; UK survey of teachers after Safer Internet Day 2023; rule WRN-03 of the reference on safe
messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.children import eased, in_person, with_children
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield activities that meet children without a path for what they tell."""
    for activity in with_children(plan):
        if activity.disclosure is None and in_person(plan, activity):
            yield Found(
                ("activities", activity.id, "id"),
                f"`{activity.id}` meets children and does not say what happens when one of them tells something.",
                "Add `disclosure:` with who listens, where, and whom they call.",
                severity=eased(plan, Severity.ERROR),
            )


RULE = Rule("CK608", Severity.ERROR, profile="publish", check=check, stamp="no path when a child tells")
