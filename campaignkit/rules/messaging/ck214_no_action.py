"""A material that does not say what to do.

## What it checks

That every material with messages has a call to action in one of them, sections that spell it out, or asks its readers
to tell someone. For children its lack is an error, for adults a warning.

## Why it matters

What people are not asked to do, they do not do. Knowing more has not been shown to change anything by itself.

## Wrong

```yaml
messages:
  - {id: ask, headline: Talk at home}
materials:
  - {id: poster-parents, type: poster, audience: parents, messages: [ask]}
```

## Right

```yaml
messages:
  - {id: ask, headline: Talk at home, call_to_action: Ask one question tonight.}
materials:
  - {id: poster-parents, type: poster, audience: parents, messages: [ask]}
```

## How to fix

Add `call_to_action:` to the leading message: one thing this audience can do today.

## Sources

CDC Clear Communication Index, items on action; review of nine studies on teaching online safety; rule MSG-09 of the
reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.what_a_piece_says import says, unsaid


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield materials whose messages ask for nothing."""
    for piece in facts.pieces(plan):
        asks = any(message.call_to_action for message in piece.messages) or piece.material.sections
        if not piece.messages or asks or says(plan, facts, piece, "tell-someone"):
            continue
        yield unsaid(
            plan,
            piece,
            "tell-someone",
            "say what its readers can do",
            f"Add `call_to_action:` to `{piece.messages[0].id}`: one thing they can do today.",
            related=((("messages", piece.messages[0].id, "headline"), "its leading message"),),
            severity=Severity.ERROR if piece.audience_class in YOUNG else Severity.WARNING,
        )


RULE = Rule("CK214", Severity.ERROR, profile="review", check=check)
