"""People who cannot read what is made for them.

## What it checks

That each need under `access` of an audience is served by a material for that audience whose `access` names it, and
that an audience of kind `children-with-disabilities` says what it needs. For a single school it is a note. Whether
anybody asked is a signed statement (`access-needs`).

## Why it matters

Children with disabilities are abused more often than others, and a leaflet in small print does not reach them.

## Wrong

```yaml
audiences:
  - {id: teens, access: [easy-to-read]}
```

## Right

```yaml
audiences:
  - {id: teens, access: [easy-to-read]}
materials:
  - {id: poster-teens, access: [easy-to-read]}
```

## How to fix

Make one material in the form they need and write the need under its `access`. Write down only what it really serves.

## Sources

Convention on the Rights of Persons with Disabilities, articles 9 and 21; rule COV-04 of the reference on safe
messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.children import eased
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield needs that no material of the audience serves, and audiences that surely have some and name none."""
    for audience in plan.audiences:
        needs = {need for m in plan.materials if m.audience == audience.id for need in m.access}
        for index, need in enumerate(audience.access):
            if need not in needs:
                yield Found(
                    ("audiences", audience.id, "access", index),
                    f"No material for `{audience.id}` serves this: {rows('access-needs')[need]['label'].lower()}.",
                    f"Make one in that form, and add `access: [{need}]` to it.",
                    severity=eased(plan, Severity.WARNING),
                )
        if audience.kind == "children-with-disabilities" and not audience.access:
            yield Found(
                ("audiences", audience.id, "id"),
                f"The plan does not say what `{audience.id}` need to be able to read or hear.",
                "Ask them, and add `access:` with what they need, such as easy-to-read or sign-language.",
                severity=eased(plan, Severity.WARNING),
            )


RULE = Rule("CK110", Severity.WARNING, profile="review", check=check)
