"""The general public is the only adult audience.

## What it checks

That a campaign with an audience of kind `general-public` has at least one other adult audience.

## Why it matters

There is no general public: a message for everybody moves nobody. Parents, teachers and coaches each need their own.

## Wrong

```yaml
audiences:
  - {id: all, name: Everybody, kind: general-public}
  - {id: parents, kind: general-public}
  - {id: village, kind: general-public}
  - {id: teachers, kind: general-public}
  - {id: press, kind: general-public}
```

## Right

```yaml
audiences:
  - {id: all, name: Everybody, kind: general-public}
```

## How to fix

Name the adults who can change something for children, and give them a message of their own.

## Sources

Spitfire Strategies on audiences; Lanzarote Convention article 8
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.audience_classes import YOUNG, class_of
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the general public when no other adult audience stands beside it."""
    adults = [a for a in plan.audiences if class_of(a) not in YOUNG]
    if adults and all(audience.kind == "general-public" for audience in adults):
        yield Found(
            ("audiences", adults[0].id, "kind"),
            "The general public is the only adult audience; a message for everybody moves nobody.",
            "Add the adults who can change something: parents, teachers, coaches, officials.",
        )


RULE = Rule("CK105", Severity.WARNING, check=check)
