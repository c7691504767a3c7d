"""A material for children that does not say whom to tell.

## What it checks

That every material for children and young people carries a text tagged `tell-someone` or one that says it, whatever
its words (“tell one person you trust”), or prints a helpline or an emergency number. In a language without
words for that it asks, and the tag is the answer.

## Why it matters

A child who understands that something is wrong needs a next step, at once and on the same page.

## Wrong

```yaml
messages:
  - {id: tell-us, headline: Stop, call_to_action: Block., tags: [not-your-fault, hope], help: []}
```

## Right

```yaml
messages:
  - id: tell-us
    headline: Tell your coach
    call_to_action: Today.
    tags: [not-your-fault, tell-someone, hope]
    help: []
```

## How to fix

Name a trusted adult in the message and tag it `tell-someone`, or let it print a helpline.

## Sources

IWF, Gurls Out Loud; Europol, Say No; rule MSG-02 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.what_a_piece_says import says, unsaid

PEOPLE = frozenset({"helpline", "emergency"})


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield materials for children that name nobody to tell."""
    for piece in facts.pieces(plan):
        if piece.audience_class not in YOUNG or says(plan, facts, piece, "tell-someone"):
            continue
        if not any(service.kind in PEOPLE for service in piece.help):
            yield unsaid(
                plan,
                piece,
                "tell-someone",
                "tell children whom they can tell",
                "Name an adult they trust and tag the message `tell-someone`, or let it print a helpline.",
            )


RULE = Rule("CK206", Severity.ERROR, profile="review", check=check, audiences=YOUNG)
