"""A text that describes abuse without a note before it.

## What it checks

That a material with the tag `abuse-described` also carries `content-note`: what it is about, and where help is,
before it begins.

## Why it matters

One reader in any room has lived through it. A note lets people choose when to read, and where.

## Wrong

```yaml
materials:
  - id: guide
    type: teacher-briefing
    audience: teachers
    messages: [teach]
    help: [line]
    lead: A lesson.
    sections:
      - title: What happens
        body: Plain words.
        tags: [abuse-described]
```

## Right

```yaml
materials:
  - id: guide
    type: teacher-briefing
    audience: teachers
    messages: [teach]
    help: [line]
    lead: A lesson.
    sections:
      - title: Before you read
        body: This is about abuse.
        tags: [content-note]
      - title: What happens
        body: Plain words.
        tags: [abuse-described]
```

## How to fix

Begin with one sentence on what the text is about and where there is help, and tag it `content-note`. A web page also
needs a button to leave it quickly.

## Sources

Australian National Office for Child Safety, using language and images; rule WRN-01 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield materials that describe abuse without a note before it."""
    for piece in facts.pieces(plan):
        if "abuse-described" in piece.tags and "content-note" not in piece.tags:
            yield Found(
                (*piece.path, "id"),
                f"`{piece.material.id}` describes abuse and does not say so before it begins.",
                "Begin with what the text is about and where there is help, and tag that text `content-note`.",
            )


RULE = Rule("CK233", Severity.WARNING, profile="review", check=check, audiences=("media", "public", "professional"))
