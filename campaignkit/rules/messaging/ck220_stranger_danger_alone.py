"""A text warns of strangers only.

## What it checks

That a piece which warns of strangers also says that most children know the person who
harms them. For children the finding is less sure: a good text may say it in other
words. In texts for professionals it is a note.

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
from campaignkit.knowledge.lexicons import lexicon
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.hits import advice, companions, found, scanned
from campaignkit.rules.rule import Found, Rule
from campaignkit.rules.what_a_piece_says import unread

GROWN = frozenset({"carer", "public"})


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the first warning of strangers in a text, unless every piece that prints it adds who else it may be."""
    words = lexicon(plan.campaign.language)
    explanations = {term.id for term in words.terms if term.kind == "strangers"} if words else set()
    for text in scanned(plan, facts):
        hit = next(iter(text.scan.of("strangers")), None)
        if hit is None:
            continue
        if not all(
            any(explanations & other.scan.explained for other in piece)
            for piece in companions(plan, facts, text.text)
        ):
            message = f"“{text.words(hit)}” warns of strangers only; most children know the person."
            if not explanations:
                message = (
                    f"“{text.words(hit)}” warns of strangers. Do the texts also say that most children know the "
                    f"person? {unread(plan.campaign.language)}"
                )
            sure = Confidence.HIGH if text.text.classes & GROWN else Confidence.MEDIUM
            if not explanations or hit.term.confidence == "low" or not text.text.classes & {*YOUNG, *GROWN}:
                sure = Confidence.LOW
            elif hit.term.confidence == "medium":
                sure = Confidence.MEDIUM
            yield found(text, hit, message, advice(hit), Severity.WARNING, sure)


RULE = Rule("CK220", Severity.WARNING, check=check, per_language=True)
