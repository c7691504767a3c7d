"""A text may describe abuse in detail.

## What it checks

That texts for media, business and the public do not describe acts. The list is mild and short on purpose.

## Why it matters

Detail hurts people to whom it happened, and serves those who look for it. “Sexual abuse” says enough.

## Wrong

```yaml
messages:
  - {id: report, body: "She was made to perform sexual acts."}
```

## Right

```yaml
messages:
  - {id: report, body: "She was sexually abused."}
```

## How to fix

Name the crime, leave out the act.

## Sources

INHOPE, Shaping the Story; UNICEF, ethical reporting; safe-messaging rule DET-02
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” describes abuse in detail.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.WARNING


RULE = Rule(
    "CK225",
    Severity.WARNING,
    check=simple_check(("graphic",), say, severity),
    per_language=True,
)
