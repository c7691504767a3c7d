"""A piece for children, parents or the public has no emergency number.

## What it checks

That every material for children, young people, parents and the public prints a service of kind `emergency`.

## Why it matters

A helpline listens. A child in danger now needs somebody who comes.

## Wrong

```yaml
materials:
  - {id: poster-teens, help: [line]}
```

## Right

```yaml
materials:
  - {id: poster-teens, help: [line, emergency]}
```

## How to fix

Define the emergency number under `help` (`kind: emergency`, `phone: "112"` in most of Europe) and add it to `help`
of the message or the material.

## Sources

Safe-messaging rule HLP-07; Child Helpline International
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.printing import ASKED, has_room, instead, says_where_to_turn
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each material for these readers that prints services, and none for an emergency."""
    ready = next((service.id for service in plan.help if service.kind == "emergency"), None)
    for piece in facts.pieces(plan):
        if not piece.help or not has_room(piece, facts, "emergency"):
            continue
        if all(service.kind != "emergency" for service in piece.help):
            place, owner = says_where_to_turn(piece)
            yield Found(
                place,
                f"`{piece.material.id}` has no number for a child who is in danger now.",
                (
                    f"Add `{ready}` to `help` of {owner}."
                    if ready
                    else 'Define it under `help` (`id: emergency`, `kind: emergency`, `phone: "112"` in most of '
                    f"Europe), and add it to `help` of {owner}."
                )
                + instead(piece, facts),
                related=((("help", ready), "the emergency number of the plan"),) if ready else (),
            )


RULE = Rule(
    "CK406",
    Severity.WARNING,
    profile="review",
    check=check,
    audiences=tuple(sorted(ASKED["emergency"])),
    suppressible=False,
)
