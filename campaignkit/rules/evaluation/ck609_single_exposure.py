"""An audience that meets the campaign once.

## What it checks

That children, parents and the public meet the campaign more than once: in more than one activity, in more than one
channel, over at least a week, or with a `frequency` of two or more. For a single school it is a note.

## Why it matters

In a trial with more than 2,000 people, a message met once changed neither knowledge nor attitude.

## Wrong

```yaml
activities:
  - {id: week, ends: }
```

## Right

```yaml
activities:
  - {id: week, ends: 2025-02-28}
```

## How to fix

Come back: a second lesson, a letter home, a poster that stays on the wall.

## Sources

Trial of single-exposure messages with 2,019 people, decision D10 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.audience_classes import YOUNG, class_of
from campaignkit.plan.model.activity import Activity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.children import eased
from campaignkit.rules.rule import Facts, Found, Rule

CLASSES = frozenset({*YOUNG, "carer", "public"})
WEEK = 7


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield audiences with one short activity in one channel."""
    for audience in plan.audiences:
        acts = [activity for activity in plan.activities if audience.id in activity.audiences]
        if class_of(audience) in CLASSES and len(acts) == 1 and not _repeats(acts[0], audience.id):
            yield Found(
                ("audiences", audience.id, "id"),
                f"`{audience.id}` meets the campaign once, in `{acts[0].id}`.",
                "Come back: a second activity, another channel, or a poster that stays.",
                related=((("activities", acts[0].id, "id"), "the only time"),),
                severity=eased(plan, Severity.WARNING),
            )


def _repeats(activity: Activity, audience: str) -> bool:
    days = (activity.ends - activity.starts).days + 1 if activity.starts and activity.ends else 1
    often = any(reach.audience == audience and (reach.frequency or 0) >= 2 for reach in activity.reach)
    return len(activity.channels) > 1 or days >= WEEK or often


RULE = Rule("CK609", Severity.WARNING, profile="publish", check=check)
