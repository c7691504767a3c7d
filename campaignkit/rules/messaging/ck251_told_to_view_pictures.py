"""Staff or parents are told to look at the pictures.

## What it checks

That no text asks people to look at, open, assess or be shown sexual pictures of a child. Advice not to look is left
alone.

## Why it matters

Each look harms the child again, and in many countries it is an offence. Nobody outside the police needs to see the
picture to act.

## Wrong

```yaml
messages:
  - {id: ask, body: "Ask the pupil to show you the nude photos."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Do not look at the photos. Call the child protection lead."}
```

## How to fix

Say that staff note who said what and when, do not look, and call the police or the hotline.

## Sources

UKCIS, Sharing nudes and semi-nudes: advice for education settings, 2024; safe-messaging rule MSG-12
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” asks people to look at the pictures.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule("CK251", Severity.ERROR, check=simple_check(("view",), say, severity), per_language=True)
