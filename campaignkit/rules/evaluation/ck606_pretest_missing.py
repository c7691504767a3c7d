"""A material that goes to many, or to children, and was shown to nobody.

## What it checks

That every material for children, and every material with a quantity of 1,000 or more, has a `pretest`. For a single
school it is a note.

## Why it matters

Five people in ten minutes find what makers no longer see: a word that hurts, a picture that frightens, a number
nobody finds.

## Wrong

```yaml
materials:
  - {id: poster-teens, pretest: }
```

## Right

```yaml
materials:
  - {id: poster-teens, pretest: {on: 2024-12-10, with: Two classes, learned: Shorter words}}
```

## How to fix

Show a proof to five people of the audience, ask what they would do now, change it, and write down the day. Never
write down a test that did not happen.

## Sources

COMBI and P-Process on testing; CDCynergy, testing of materials
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.children import eased
from campaignkit.rules.rule import Facts, Found, Rule

MANY = 1000


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield untested materials for children and for many."""
    for piece in facts.pieces(plan):
        material = piece.material
        if material.pretest is not None:
            if material.pretest.on > facts.today:
                yield Found(
                    (*piece.path, "pretest", "on"),
                    f"The pretest of `{material.id}` is dated {material.pretest.on}, which is still to come.",
                    "Write it down when it has happened.",
                    severity=eased(plan, Severity.WARNING),
                )
        elif piece.audience_class in YOUNG or _most(material) >= MANY:
            yield Found(
                (*piece.path, "id"),
                f"Nobody of `{piece.audience.id}` has seen `{material.id}` before it is printed.",
                "Show a proof to five of them, ask what they would do now, change it, and add `pretest:`.",
                severity=eased(plan, Severity.WARNING),
            )


def _most(material: Material) -> int:
    """Return how many copies there are of the format of which most are ordered."""
    return max((material.quantity or 0, *material.quantities.values()))


RULE = Rule("CK606", Severity.WARNING, profile="publish", check=check, stamp="not tested with the audience")
