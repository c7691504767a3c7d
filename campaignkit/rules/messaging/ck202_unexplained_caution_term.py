"""A word that needs an explanation stands alone.

## What it checks

That a word such as “sextortion” is explained somewhere in the same piece. Some words, such as “self-generated”, are
not for children at all. Each word is reported once a message or material.

## Why it matters

Many readers do not know the word, and on its own it hides that it is about abuse, or sounds as if the child were to
blame.

## Wrong

```yaml
messages:
  - {id: ask, body: "Sextortion is growing."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Sextortion is blackmail with sexual pictures."}
```

## How to fix

Add one sentence that says what it is, or use the plain words of the hint.

## Sources

Terminology Guidelines, class “use with caution”, through INHOPE, UKCIS and Internet Matters;
safe-messaging rule TRM-02
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.hits import advice, companions, found, scanned
from campaignkit.rules.rule import Found, Path, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the first use of each such word in a text, unless every piece that prints it explains it."""
    places: set[tuple[Path, str]] = set()
    for text in scanned(plan, facts):
        for hit in text.scan.of("caution"):
            here = (text.text.path[:2], hit.term.id)
            if here in places:
                continue
            places.add(here)
            words = text.words(hit)
            if hit.term.always & text.text.classes:
                message = f"“{words}” is a word for professionals, not for these readers."
            elif all(
                any(hit.term.id in other.scan.explained for other in piece)
                for piece in companions(plan, facts, text.text)
            ):
                continue
            else:
                message = f"“{words}” is not explained on the piece where it stands."
            # whether readers need it explained is never sure
            sure = Confidence.MEDIUM if hit.term.confidence == "high" else None
            yield found(text, hit, message, advice(hit), Severity.WARNING, sure)


RULE = Rule("CK202", Severity.WARNING, check=check, per_language=True)
