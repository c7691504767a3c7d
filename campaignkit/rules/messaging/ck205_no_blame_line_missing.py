"""A material for children that does not say that it is not their fault.

## What it checks

That every material for children and young people carries a text tagged `not-your-fault`: a message, a section or the
material itself. Texts that say it need no tag, whatever their words: “you did nothing wrong”, “the one to blame is
the offender”. In a language without words
for that (docs/frames.md) it asks, and the tag is the answer.

## Why it matters

Shame is the largest obstacle to help. A child who reads a warning without this line hears that it should have known
better.

## Wrong

```yaml
messages:
  - {id: tell-us, tags: [tell-someone, hope]}
```

## Right

```yaml
messages:
  - {id: tell-us, body: It is not your fault., tags: [not-your-fault, tell-someone, hope]}
```

## How to fix

Say in plain words that the child is not to blame, and tag the message `not-your-fault`. The tag is a promise: set it
only when the words are there.

## Sources

IWF, Gurls Out Loud; INHOPE, Shaping the Story; NSPCC, Report Remove; rule MSG-01 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.what_a_piece_says import says, unsaid


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield materials for children without a line against blame."""
    for piece in facts.pieces(plan):
        if piece.audience_class in YOUNG and not says(plan, facts, piece, "not-your-fault"):
            yield unsaid(
                plan,
                piece,
                "not-your-fault",
                "tell children that it is not their fault",
                "Say it in one of its messages, in plain words, and tag that message `not-your-fault`.",
            )


RULE = Rule("CK205", Severity.ERROR, profile="review", check=check, audiences=YOUNG)
