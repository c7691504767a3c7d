"""Restricted content that the public would see.

## What it checks

That material with `distribution: restricted` is neither for children, carers, media or the public nor of a type that
everybody sees (`seen_by:` in its `material.yaml`); and that material with the tag `indicators` is restricted.

## Why it matters

What helps an investigator recognise a tactic teaches the tactic. It belongs in the hands of named professionals only.

## Wrong

```yaml
messages:
  - {id: teach, tags: [indicators], call_to_action: Ask., help: [line]}
materials:
  - {id: signs, type: poster, audience: teachers, messages: [teach]}
```

## Right

```yaml
messages:
  - id: teach
    tags: [indicators]
    call_to_action: Ask.
    help: [line]
materials:
  - id: signs
    type: teacher-briefing
    audience: teachers
    messages: [teach]
    distribution: restricted
    lead: For staff.
    sections:
      - title: Signs
        body: Ask.
        tags: [staff-care]
```

## How to fix

Set `distribution: restricted` and choose a briefing, or leave the signs and tactics out.

## Sources

Australian National Office for Child Safety, using language and images; rule DET-03 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.pieces import Piece
from campaignkit.rules.rule import Facts, Found, Rule

PUBLIC_CLASSES = frozenset({*YOUNG, "carer", "media", "public", "at-risk-adult"})


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield restricted materials that many would see, and indicators that are not restricted."""
    for piece in facts.pieces(plan):
        material = piece.material
        if material.distribution == "restricted":
            yield from _seen(piece, facts)
        elif "indicators" in piece.tags:
            yield Found(
                (*piece.path, "id"),
                f"`{material.id}` names signs and tactics for professionals and is not restricted.",
                "Add `distribution: restricted` to it, or leave the signs and tactics out.",
            )


def _seen(piece: Piece, facts: Facts) -> Iterator[Found]:
    material = piece.material
    if piece.audience_class in PUBLIC_CLASSES:
        yield Found(
            (*piece.path, "audience"),
            f"`{material.id}` is restricted, but its audience `{piece.audience.id}` is not made up of professionals.",
            "Write another material for this audience, without what has to stay restricted.",
        )
    elif facts.library.type(material.type).seen_by == "everybody":
        yield Found(
            (*piece.path, "type"),
            f"`{material.id}` is restricted, and a {material.type} is seen by everybody.",
            "Choose a briefing, or another type whose `material.yaml` says `seen_by: named-people`.",
        )


RULE = Rule("CK226", Severity.ERROR, check=check)
