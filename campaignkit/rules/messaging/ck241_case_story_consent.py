"""The story of a real case, or one nobody agreed to.

## What it checks

That a material with `case_story` is composite (`composite: "yes"`) and says how the people it comes from agreed.

## Why it matters

A single real case leads to a child, even with names changed. People own their stories.

## Wrong

```yaml
materials:
  - {id: poster-teens, case_story: {composite: "no"}}
```

## Right

```yaml
materials:
  - {id: poster-teens, case_story: {composite: "yes", consent: In writing}}
```

## How to fix

Make the story up of several, show it to those it comes from, and write down how they agreed; or leave it out.

## Sources

UNICEF, ethical reporting on children; rule IDN-01 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield case stories that are of one case, or without consent."""
    for material in plan.materials:
        story = material.case_story
        if story is None:
            continue
        path = ("materials", material.id, "case_story")
        if story.composite == "no":
            yield Found(
                (*path, "composite"),
                f"`{material.id}` tells one real case; somebody will recognise the child.",
                "Make the story up of several cases, or leave it out.",
            )
        if story.consent is None:
            yield Found(
                path,
                f"`{material.id}` tells a story, and the plan does not say how those it comes from agreed.",
                "Ask them and write down `consent`. Never write down one that was not given.",
            )


RULE = Rule("CK241", Severity.ERROR, check=check)
