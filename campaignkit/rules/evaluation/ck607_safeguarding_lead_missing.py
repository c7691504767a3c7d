"""Work with children, and nobody answers when the campaign itself puts a child at risk.

## What it checks

That a campaign which meets children in person, or lets them take part, names a `safeguarding_lead`: of the campaign,
or of each such activity's `participation`. For a single school it is a note.

## Why it matters

When a child is put at risk by a lesson, a photo or a volunteer, somebody has to be able to stop the campaign the same
hour.

## Wrong

```yaml
campaign: {safeguarding_lead: }
```

## Right

```yaml
campaign: {safeguarding_lead: "Head, School No 1"}
```

## How to fix

Name a function and an organisation under `campaign.safeguarding_lead`, and ask them first.

## Sources

UNICEF, ethical reporting on children; Lanzarote Convention article 9(1)
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.children import eased, with_children
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the activities with children for which nobody answers."""
    if plan.campaign.safeguarding_lead is not None:
        return
    for activity in with_children(plan):
        if activity.participation is None:
            yield Found(
                ("activities", activity.id, "id"),
                f"`{activity.id}` meets children, and nobody is named who answers for their safety.",
                "Name a function and an organisation under `safeguarding_lead` of the campaign.",
                severity=eased(plan, Severity.ERROR),
            )


RULE = Rule("CK607", Severity.ERROR, profile="publish", check=check, stamp="no safeguarding lead")
