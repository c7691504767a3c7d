"""Words of monsters and horror.

## What it checks

That no text calls offenders monsters or animals, or abuse horror, a nightmare or hell.

## Why it matters

Who looks for monsters does not see the coach, the uncle or the friend. The child becomes a spectacle.

## Wrong

```yaml
messages:
  - {id: ask, body: "A case that makes the whole town shudder."}
```

## Right

```yaml
messages:
  - {id: ask, body: "The case is before the court."}
```

## How to fix

Name the person and the crime in plain words.

## Sources

INHOPE, Being sensitive instead of sensationalist; safe-messaging rule MSG-08
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” makes a spectacle of abuse.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule("CK257", Severity.ERROR, check=simple_check(("sensational",), say, severity), per_language=True)
