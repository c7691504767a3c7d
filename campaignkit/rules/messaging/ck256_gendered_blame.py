"""A text blames girls for how they look, or says that boys cannot be harmed.

## What it checks

That no text speaks of short skirts, of looking older or of leading somebody on, says that boys are not affected, or
asks boys to be men.

## Why it matters

Girls are blamed for what is done to them, and boys are told that it did not happen. Both stay silent.

## Wrong

```yaml
messages:
  - {id: ask, body: "A decent girl does not send such pictures."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Offenders choose girls and boys."}
```

## How to fix

Speak of all children, and of what the offender does.

## Sources

UNICEF, 2021; safe-messaging rule MSG-06
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” blames by gender or leaves boys out.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule("CK256", Severity.ERROR, check=simple_check(("gender",), say, severity), per_language=True)
