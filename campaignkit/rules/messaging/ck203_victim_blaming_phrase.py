"""A phrase that blames the child.

## What it checks

That no text makes a child, a victim or a parent responsible for what an offender does: what they should have known,
what they wore, what they put themselves at. Sentences that deny it (“it is never your fault”) are left alone.

## Why it matters

Blame keeps children silent. A child who feels guilty does not tell, and the abuse goes on. Adults who hear blame look
away from the offender.

## Wrong

```yaml
messages:
  - {id: ask, body: "Girls who put themselves at risk."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Offenders look for girls who feel alone."}
```

## How to fix

Make the offender the subject of the sentence, and say what adults do to protect.

## Sources

Children’s Society and NAPAC, language guide, 2024; IWF; INHOPE; safe-messaging rule MSG-06
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” puts blame on the person who was harmed.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule(
    "CK203",
    Severity.ERROR,
    check=simple_check(("blame",), say, severity),
    per_language=True,
)
