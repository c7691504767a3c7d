"""A material for young people without a word of hope.

## What it checks

That every material for young people carries a text tagged `hope`, or one that says it, whatever its words: help
exists, pictures can be taken down, it gets better. In a language without words for that
it asks, and the tag is the answer.

## Why it matters

Young people who think that nothing can be done any more tell nobody. Hope has to stand beside the warning.

## Wrong

```yaml
messages:
  - {id: tell-us, tags: [not-your-fault, tell-someone]}
```

## Right

```yaml
messages:
  - {id: tell-us, body: There is help., tags: [not-your-fault, tell-someone, hope]}
```

## How to fix

Say in one sentence what can still be done, truthfully, and tag the message `hope`.

## Sources

NCMEC and IWF on taking pictures down; rule MSG-03 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.what_a_piece_says import says, unsaid


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield materials for young people without hope."""
    for piece in facts.pieces(plan):
        if piece.audience_class == "youth" and not says(plan, facts, piece, "hope"):
            yield unsaid(
                plan,
                piece,
                "hope",
                "say that there is help and that it can get better",
                "Add one true sentence of hope to one of its messages, and tag that message `hope`.",
            )


RULE = Rule("CK207", Severity.WARNING, profile="review", check=check, audiences=("youth",))
