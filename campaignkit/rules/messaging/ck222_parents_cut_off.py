"""A text cuts the child off from parents and other trusted adults.

## What it checks

That no text tells children to trust nobody, to keep it from their parents, or that adults will not understand. What
an offender says (“he may tell you to trust nobody”) is left alone.

## Why it matters

Adults whom the child trusts are the strongest protection there is, and offenders use the same sentence.

## Wrong

```yaml
messages:
  - {id: tell-us, body: "Trust nobody, not even your parents."}
```

## Right

```yaml
messages:
  - {id: tell-us, body: "Talk to an adult you trust."}
```

## How to fix

Name the adults a child can turn to, and a helpline for those who have none.

## Sources

IWF, Talk, trust, empower; safe-messaging rule MSG-16
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit

NEAR = frozenset({"carer", "public"})


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” cuts children off from adults who can protect them.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    if text.text.for_children:
        return Severity.ERROR
    return Severity.WARNING if text.text.classes & NEAR else Severity.NOTE


RULE = Rule(
    "CK222",
    Severity.ERROR,
    check=simple_check(("parents",), say, severity),
    per_language=True,
)
