"""More copies are ordered than there are people.

## What it checks

That no more copies of a material are to be printed than its audience has people; where the plan does not say how many
they are, no more than ten times the people of all other audiences, and than a campaign of its scope reaches: ten
thousand for a school, half a million in a town, three million in a region, ten million elsewhere.

## Why it matters

One nought too many costs a budget. Nobody notices it on an order form, because the form repeats what the plan says.

## Wrong

```yaml
audiences:
  - {id: teens, population: 320000, population_source: Census}
materials:
  - {id: poster-teens, quantity: 50000000}
```

## Right

```yaml
audiences:
  - {id: teens, population: 320000, population_source: Census}
materials:
  - {id: poster-teens, quantity: 50000}
```

## How to fix

Correct the number of copies, or the `population` of the audience.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Path, Rule

MOST = 10_000_000
_MOST_IN = {"school": 10_000, "local": 500_000, "regional": 3_000_000}
"""More people are reached by no campaign of that scope."""


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each material of which more copies are wanted than people could take one."""
    people = {audience.id: audience.population for audience in plan.audiences}
    counted = sum(count for count in people.values() if count)
    most = min(10 * counted or MOST, _MOST_IN.get(plan.campaign.scope, MOST))
    for material in plan.materials:
        copies = max(material.quantity or 0, *material.quantities.values(), 0)
        readers = people.get(material.audience or "")
        if copies <= (readers or most):
            continue
        yield Found(
            _place(material),
            f"{copies} copies of `{material.id}` are more than the {readers} people of `{material.audience}`."
            if readers
            else f"{copies} copies of `{material.id}` are more than any print run."
            if copies > MOST
            else f"{copies} copies of `{material.id}` are more than the people who are reached.",
            "Count the noughts. Correct the number of copies, or `population` of the audience."
            if readers
            else "Count the noughts, and correct the number of copies, or say how many people its audience has.",
            related=((("audiences", material.audience or "", "population"), "there are so many"),) if readers else (),
            confidence=Confidence.MEDIUM,
        )


def _place(material: Material) -> Path:
    """Return where the copies stand: the one number, or the largest of several."""
    largest = max(material.quantities, key=lambda name: material.quantities[name], default=None)
    if largest is None or (material.quantity or 0) >= material.quantities[largest]:
        return ("materials", material.id, "quantity")
    return ("materials", material.id, "quantities", largest)


RULE = Rule("CK039", Severity.WARNING, check=check)
