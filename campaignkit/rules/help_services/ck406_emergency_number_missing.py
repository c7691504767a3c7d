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

Define the emergency number under `help` (`kind: emergency`, `phone:` as the country has it) and add it to
`help` of the message or the material.

## Sources

Safe-messaging rule HLP-07; Child Helpline International
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.helplines import emergency_numbers_of, helplines
from campaignkit.knowledge.reader import rows
from campaignkit.plan.countries import countries_of
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.room_for_help import ASKED, instead, without
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each material for these readers that prints services, and none for an emergency."""
    if len(countries_of(plan)) > 1:
        return  # the edition for each country prints its own services, and is asked
    ready = next((service.id for service in plan.help if service.kind == "emergency"), None)
    for piece, place, owner in without(plan, facts, "emergency", lambda service: service.kind == "emergency"):
        if piece.help:
            yield Found(
                place,
                f"`{piece.material.id}` has no number for somebody who is in danger now.",
                (
                    f"Add `{ready}` to `help` of {owner}."
                    if ready
                    else f"Define it under `help` (`id: emergency`, `kind: emergency`, {_number(plan)}), "
                    f"and add it to `help` of {owner}."
                )
                + instead(plan, piece, facts),
                related=((("help", ready, "id"), "the emergency number of the plan"),) if ready else (),
            )


def _number(plan: Plan) -> str:
    """Return what to write behind `phone`: 112 in Europe, elsewhere what the tables know of the country.

    The tables name 112 for countries whose people know another number: in the US it is 911.
    """
    code = plan.campaign.country
    numbers, directory = emergency_numbers_of(code), helplines(code)
    if "112" in numbers and directory is not None and directory.emergency.trust == "high":
        return '`phone: "112"`'
    country = rows("countries")[code]["label"]
    if not numbers:
        return f"`phone:` with the number of {country}, which the tables do not know"
    return f"`phone:` with the one for this of the emergency numbers of {country}: {', '.join(numbers)}"


RULE = Rule(
    "CK406",
    Severity.WARNING,
    profile="review",
    check=check,
    audiences=tuple(sorted(ASKED["emergency"])),
    suppressible=False,
    needs_help="emergency",
)
