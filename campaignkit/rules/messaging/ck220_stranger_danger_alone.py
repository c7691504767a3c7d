"""A text warns of strangers only.

## What it checks

That a piece which warns children, carers or the public of strangers also says that most children know the person who
harms them. For children the finding is less sure: a good text may say it in other words.

## Why it matters

In about eight of ten cases the child knows the person. Who looks for strangers only looks away from where the risk
lies.

## Wrong

```yaml
messages:
  - {id: ask, body: "Never talk to strangers online."}
```

## Right

```yaml
messages:
  - id: ask
    body: "Never talk to strangers, we say. Most offenders are someone the child knows."
```

## How to fix

Add one sentence, or drop the warning and say what any child can do with anybody who makes them feel uneasy.

## Sources

Council of Europe, ONE in FIVE; Darkness to Light; safe-messaging rule MSG-14
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.hits import advice, companions, found, scanned
from campaignkit.rules.rule import Found, Rule

AUDIENCES = ("child-young", "child", "youth", "carer", "public")
GROWN = frozenset({"carer", "public"})


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the first warning of strangers in a text, unless every piece that prints it adds who else it may be."""
    for text in scanned(plan, facts):
        hit = next(text.scan.of("strangers"), None)
        if hit is None or not text.text.classes & set(AUDIENCES):
            continue
        if not all(
            any(hit.term.id in other.scan.explained for other in piece)
            for piece in companions(plan, facts, text.text)
        ):
            message = f"“{text.words(hit)}” warns of strangers only; most children know the person."
            sure = Confidence.HIGH if text.text.classes & GROWN else Confidence.MEDIUM
            sure = sure if hit.term.confidence != "low" else Confidence.LOW
            yield found(text, hit, message, advice(hit), Severity.WARNING, sure)


RULE = Rule("CK220", Severity.WARNING, check=check, per_language=True, audiences=AUDIENCES)
