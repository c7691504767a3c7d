"""A press release without somebody to ask, or without the request to protect identities.

## What it checks

That a press release names a contact with an e-mail address, a number or a page, and carries a text tagged `identity-
notice` that asks editors to leave out whatever identifies a child. Words that ask for it count as
well, in eleven languages; in others the rule asks whether they do, in a note.

## Why it matters

A journalist who reaches nobody looks for a case. One who is asked to protect a child mostly does.

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
        tags: [not-your-fault, term-guide]
```

## Right

```yaml
stakeholders:
  - id: school
    contact: {name: Office, email: office@school.example.org}
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
```

## How to fix

Add `contact:` with an e-mail address or a number to the stakeholder, and the request to the notes; tag the material
`identity-notice`.

## Sources

UNICEF, guidelines for journalists; rule MED-03 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.what_a_piece_says import says, unsaid


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield press releases whose contact cannot be reached, or that do not ask to protect identities."""
    contacts = {stakeholder.id: stakeholder.contact for stakeholder in plan.stakeholders}
    for piece in facts.pieces(plan):
        material = piece.material
        if facts.library.type(material.type).kind != "press-release":
            continue
        contact = contacts[material.contact] if material.contact else None
        if material.contact and not (contact and (contact.email or contact.phone or contact.website)):
            yield Found(
                (*piece.path, "contact"),
                f"`{material.contact}` cannot be reached: it has no e-mail address, number or page.",
                f"Add `contact:` with a shared address to `{material.contact}` under `stakeholders`.",
            )
        if not says(plan, facts, piece, "identity-notice"):
            hint = "Ask for it in the notes, and tag the material `identity-notice`."
            yield unsaid(plan, piece, "identity-notice", "ask editors to leave out what identifies a child", hint)


RULE = Rule("CK238", Severity.WARNING, profile="review", check=check)
