"""A material about handling devices or pictures that does not say never to look.

## What it checks

That a material for professionals or carers with the tag `handling` also carries `never-view`, or says it in plain
words: never look at, copy or pass on a picture of abuse.

## Why it matters

Well-meaning adults who look or copy harm the child again, destroy evidence and may break the law.

## Wrong

```yaml
materials:
  - id: sheet
    type: leaflet
    audience: parents
    messages: [ask]
    lead: Stay calm.
    sections:
      - title: The phone
        body: Leave it with your child.
        tags: [handling]
```

## Right

```yaml
materials:
  - id: sheet
    type: leaflet
    audience: parents
    messages: [ask]
    lead: Stay calm.
    sections:
      - title: The phone
        body: Never look at the pictures.
        tags: [handling, never-view]
```

## How to fix

Add the sentence, and tag the section or message `never-view`.

## Sources

NSPCC, Report Remove; rule MSG-12 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.what_a_piece_says import says, unsaid

CLASSES = frozenset({"professional", "carer"})


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield materials about handling that do not say never to look."""
    for piece in facts.pieces(plan):
        if (
            piece.audience_class in CLASSES
            and "handling" in piece.tags
            and not says(plan, facts, piece, "never-view")
        ):
            yield unsaid(
                plan,
                piece,
                "never-view",
                "say never to look at a picture of abuse",
                "Add that sentence, and tag the section or message `never-view`.",
                before="speaks of handling and ",
            )


RULE = Rule("CK218", Severity.ERROR, profile="review", check=check, audiences=("professional", "carer"))
