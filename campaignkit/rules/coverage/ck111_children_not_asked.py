"""A campaign for children that was made without children.

## What it checks

That a campaign with an audience of children has an activity for them with `participation`, or a material for them
with a `pretest`. For a single school it is a note.

## Why it matters

Children know which words they would never use and which poster they would never be seen reading. Article 9 of the
convention asks for them.

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

Let children make or choose something, with consent and a safeguarding lead, and write it down when it has happened.

## Sources

Lanzarote Convention article 9(1); European Day 2019; rule COV-03 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.children import child_audiences, eased
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the first audience of children when no child took part in anything."""
    children = child_audiences(plan)
    took_part = any(act.participation and children.intersection(act.audiences) for act in plan.activities)
    has_pretest = any(material.pretest and material.audience in children for material in plan.materials)
    if children and not took_part and not has_pretest:
        first = next(audience for audience in plan.audiences if audience.id in children)
        yield Found(
            ("audiences", first.id, "id"),
            "No child has taken part in making this campaign, or seen a material before it is printed.",
            "Add `participation:` to an activity, or `pretest:` to a material once children have seen it.",
            severity=eased(plan, Severity.WARNING),
        )


RULE = Rule("CK111", Severity.WARNING, profile="publish", check=check, stamp="children not asked")
