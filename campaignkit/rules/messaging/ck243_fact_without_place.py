"""A figure of which nobody knows where it holds.

## What it checks

That every entry under `facts` has a `place`.

## Why it matters

A worldwide figure printed in a national campaign is read as a national one.

## Wrong

```yaml
materials:
  - id: release
    type: press-release
    audience: press
    messages: [report]
    help: [line]
    title: News
    lead: Today.
    date: 2025-02-11
    contact: school
    notes: Print the number.
    sections:
      - title: What
        body: Words.
        tags: [not-your-fault, term-guide, identity-notice]
    facts:
      - {text: Three schools take part, source: School, year: 2025}
```

## Right

```yaml
materials:
  - id: release
    type: press-release
    audience: press
    messages: [report]
    help: [line]
    title: News
    lead: Today.
    date: 2025-02-11
    contact: school
    notes: Print the number.
    sections:
      - title: What
        body: Words.
        tags: [not-your-fault, term-guide, identity-notice]
    facts:
      - {text: Three schools take part, source: School, year: 2025, place: Moldova}
```

## How to fix

Add `place:` as the source gives it: a town, a country, Europe, the world.

## Sources

Rule MED-02 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield facts without a place."""
    for material in plan.materials:
        for index, fact in enumerate(material.facts):
            if not fact.place:
                yield Found(
                    ("materials", material.id, "facts", index, "text"),
                    "This figure does not say for which place it holds.",
                    "Add `place:` as the source gives it: a town, a country, Europe, the world.",
                )


RULE = Rule("CK243", Severity.WARNING, profile="review", check=check)
