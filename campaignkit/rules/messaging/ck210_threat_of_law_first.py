"""A text for children begins with the law.

## What it checks

That “it is illegal” and “you could be prosecuted” are neither the headline nor the beginning of a text for children,
and do not stand on a piece without “it is not your fault”.

## Why it matters

A child who has sent a picture and reads about courts does not call. The law is there to protect the child.

## Wrong

```yaml
messages:
  - {id: tell-us, headline: "Sexting is illegal"}
```

## Right

```yaml
messages:
  - {id: tell-us, headline: "The law protects you"}
```

## How to fix

Begin with help. Then say calmly what the law says, and that the police are there to protect the child.

## Sources

Thorn, parents’ pages on nudes; safe-messaging rule MSG-05
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.hits import advice, companions, found, scanned
from campaignkit.rules.rule import Found, Rule

AUDIENCES = YOUNG


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each threat of the law that comes first, or alone."""
    for text in scanned(plan, facts):
        if not text.text.for_children:
            continue
        hits = list(text.scan.of("illegality"))
        has_no_blame = bool(hits) and all(
            any(True for other in piece for _ in other.scan.of("no-blame"))
            for piece in companions(plan, facts, text.text)
        )
        for hit in hits:
            words = text.words(hit)
            if text.is_headline or hit.opening:
                message = f"“{words}” comes first; a child in need of help stops reading here."
            elif has_no_blame:
                continue
            else:
                message = f"“{words}” stands without a word that the child is not to blame."
            yield found(text, hit, message, advice(hit), Severity.WARNING)


RULE = Rule("CK210", Severity.WARNING, check=check, per_language=True, audiences=AUDIENCES)
