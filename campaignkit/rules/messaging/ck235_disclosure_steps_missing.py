"""A lesson that does not say what to do when a child tells.

## What it checks

That a briefing for professionals with a lesson (sections with `minutes`, or the tag `lesson`) has a text tagged
`disclosure`, or that says so in one of eleven languages; in others it asks, in a note.

## Why it matters

Lessons on this subject lead children to tell. The first answer decides whether they go on: listen, believe, do not
question, pass it on.

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
        tags: [staff-care]
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
        tags: [staff-care]
      - title: If a pupil tells
        body: Listen. Believe.
        tags: [disclosure]
```

## How to fix

Add a section with the steps and the contact person, and tag it `disclosure`.

## Sources

NSPCC on disclosure; UK survey of teachers after Safer Internet Day 2023; rule WRN-03 of the reference on safe
messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.what_a_piece_says import says, unsaid


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield lessons without the steps for when a child tells."""
    for piece in facts.pieces(plan):
        if piece.is_lesson and not says(plan, facts, piece, "disclosure"):
            hint = (
                "Add the steps: listen, believe, do not question, pass it on, to whom. Tag the section `disclosure`."
            )
            what, before = "say what to do when one of them tells", "is taught to children and "
            yield unsaid(plan, piece, "disclosure", what, hint, before=before)


RULE = Rule("CK235", Severity.ERROR, profile="review", check=check, audiences=("professional",))
