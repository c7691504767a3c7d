"""A text that describes abuse without a note before it.

## What it checks

That a material with the tag `abuse-described` also carries `content-note`: what it is about, and where help is,
before it begins. Words that say so count as well, in eleven languages; in others it asks, in a note.

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
from campaignkit.rules.what_a_piece_says import says, unsaid


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield materials that describe abuse without a note before it."""
    for piece in facts.pieces(plan):
        if "abuse-described" in piece.tags and not says(plan, facts, piece, "content-note"):
            hint = "Begin with what the text is about and where there is help, and tag that text `content-note`."
            yield unsaid(plan, piece, "content-note", "say so before it begins", hint, before="describes abuse and ")


RULE = Rule("CK233", Severity.WARNING, profile="review", check=check, audiences=("media", "public", "professional"))
