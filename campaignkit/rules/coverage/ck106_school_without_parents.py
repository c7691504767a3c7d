"""Children are taught at school, and their parents hear nothing.

## What it checks

That a campaign which reaches children through a school or kindergarten also says something to parents and carers.

## Why it matters

Children come home with questions. Article 6 of the convention wants parents to be part of it, and the talk at home
is what lasts.

## Wrong

```yaml
audiences:
  - {id: parents, kind: journalists}
```

## Right

```yaml
audiences:
  - {id: parents, kind: parents-and-carers}
```

## How to fix

Add a message for parents: a letter, an evening, a leaflet to take home.

## Sources

Lanzarote Convention article 6
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.coverage.severity import severity_of
from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.audience_classes import YOUNG, class_of_kind
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule

SCHOOL = frozenset({"school", "kindergarten"})


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the first activity that reaches children at school when no message speaks to parents or carers."""
    audiences = {audience.id: audience for audience in plan.audiences}
    if any(audiences[message.audience].kind == "parents-and-carers" for message in plan.messages):
        return
    at_school = {channel.id for channel in plan.channels if channel.kind in SCHOOL}
    for activity in plan.activities:
        kinds = {audiences[audience].kind for audience in activity.audiences}
        young = any(class_of_kind(kind) in YOUNG for kind in kinds)
        if young and at_school.intersection(activity.channels):
            yield Found(
                ("activities", activity.id, "id"),
                f"`{activity.id}` reaches children at school, and no message speaks to their parents.",
                "Add a message for parents and carers, and an activity that carries it.",
                severity=severity_of(plan, Severity.WARNING.value),
            )
            return


RULE = Rule("CK106", Severity.WARNING, check=check)
