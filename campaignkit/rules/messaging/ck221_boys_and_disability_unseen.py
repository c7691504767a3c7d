"""A campaign for children in which boys, or children with disabilities, are not meant by name.

## What it checks

That a campaign with an audience of children names boys and children with disabilities somewhere: under `groups` of an
audience, as the kind of an audience, or with the tags `boys` and `disability` of a text. For a single school it is a
note.

## Why it matters

Boys are extorted for money more often than girls, and children with disabilities are abused more often than others.
Both tell less, because nobody seems to mean them.

## Wrong

```yaml
audiences:
  - {id: teens, groups: [girls]}
```

## Right

```yaml
audiences:
  - {id: teens, groups: [boys, girls, disability]}
```

## How to fix

Show or name them in at least one material, and write it down under `groups` or as a tag. Do not write it down without
doing it.

## Sources

INHOPE, Shaping the Story; Europol on extortion; rule MSG-15 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.children import child_audiences, eased
from campaignkit.rules.rule import Facts, Found, Rule

UNSEEN = {"boys": "boys", "disability": "children with disabilities"}


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each group that no audience and no text means, at the first audience of children."""
    children = child_audiences(plan)
    if not children:
        return
    groups = {group for audience in plan.audiences for group in audience.groups}
    groups |= {tag for message in plan.messages for tag in message.tags}
    groups |= {tag for piece in facts.pieces(plan) for tag in piece.tags}
    if any(audience.kind == "children-with-disabilities" for audience in plan.audiences):
        groups.add("disability")
    first = next(audience for audience in plan.audiences if audience.id in children)
    for group, name in UNSEEN.items():
        if group not in groups:
            yield Found(
                ("audiences", first.id, "groups"),
                f"Nothing in the plan says that {name} are meant, too.",
                f"Show or name them in a material, then write `{group}` under `groups` of an audience, "
                "or as a tag of that text.",
                severity=eased(plan, Severity.WARNING),
            )


RULE = Rule("CK221", Severity.WARNING, profile="publish", check=check, audiences=YOUNG)
