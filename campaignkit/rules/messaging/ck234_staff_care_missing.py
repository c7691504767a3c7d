"""A lesson without a word of care for those who teach it.

## What it checks

That a briefing for professionals with a lesson (sections with `minutes`, or the tag `lesson`) has a text tagged
`staff-care`, or that says so in one of eleven languages; in others it asks, in a note.

## Why it matters

Teachers have lived through it, too. Nobody teaches this lesson well who was left alone with it.

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
      - title: Lesson
        minutes: 45
        body: Teach.
        tags: [disclosure]
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
      - title: Lesson
        minutes: 45
        body: Teach.
        tags: [disclosure]
      - title: For you
        body: Ask a colleague.
        tags: [staff-care]
```

## How to fix

Say whom staff can talk to and that they may hand the lesson over, and tag the section `staff-care`.

## Sources

UNICEF, ethical reporting on children; rule WRN-02 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.what_a_piece_says import says, unsaid


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield lessons without care for those who teach them."""
    for piece in facts.pieces(plan):
        if piece.is_lesson and not says(plan, facts, piece, "staff-care"):
            hint = "Say whom they can talk to and that they may hand it over; tag the section `staff-care`."
            what, before = "say how staff look after themselves", "is taught to children and "
            yield unsaid(plan, piece, "staff-care", what, hint, before=before)


RULE = Rule("CK234", Severity.WARNING, profile="review", check=check, audiences=("professional",))
