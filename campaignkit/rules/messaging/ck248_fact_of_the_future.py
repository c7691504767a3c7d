"""A fact is dated with a year that has not begun.

## What it checks

That no fact under `facts` has a `year` after this one.

## Why it matters

A figure printed with “2035” is a slip of the finger that every journalist sees, and the true year is then unknown.

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
      - {text: Three schools take part, source: School, year: 2035, place: Moldova}
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

Write the year in which the source found it. What is planned for later is no fact: say it in a text.

## Sources

Rule MED-02 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield facts of a year that has not begun."""
    for material in plan.materials:
        for index, fact in enumerate(material.facts):
            if fact.year > facts.today.year:
                yield Found(
                    ("materials", material.id, "facts", index, "year"),
                    f"{fact.year} has not begun, so nobody can have found this.",
                    "Write the year in which the source found it.",
                )


RULE = Rule("CK248", Severity.ERROR, check=check)
