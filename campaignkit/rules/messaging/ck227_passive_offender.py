"""The offender is hidden behind a passive.

## What it checks

That the sentence names the offender first: “a man groomed a girl”, not “a girl was groomed by a man”. A note, in
texts for media, public and professionals.

## Why it matters

Who stands first in the sentence is who seems to have acted.

## Wrong

```yaml
messages:
  - {id: report, body: "A girl was groomed by a man."}
```

## Right

```yaml
messages:
  - {id: report, body: "A man groomed a girl."}
```

## How to fix

Turn the sentence round.

## Sources

INHOPE, Shaping the Story; safe-messaging rule DET-04
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit

AUDIENCES = (
    "media",
    "public",
    "professional",
)


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” puts the child before the offender.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.NOTE if text.text.classes & set(AUDIENCES) else None


RULE = Rule(
    "CK227",
    Severity.NOTE,
    check=simple_check(("passive",), say, severity),
    per_language=True,
    audiences=AUDIENCES,
)
