"""Advice to copy, save or forward sexual pictures of a child.

## What it checks

That no text asks readers to screenshot, save, print or forward such pictures. Keeping messages and user names is good
advice and is left alone.

## Why it matters

Copying the picture is an offence in most countries, even with the best intention, and each copy harms the child
again.

## Wrong

```yaml
messages:
  - {id: ask, body: "Save the pictures as evidence."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Keep the messages and user names. Do not copy the pictures."}
```

## How to fix

Ask for messages, user names and dates only, and say that the picture itself is not to be copied, saved or sent on.

## Sources

NSPCC and IWF, Report Remove; BEE SECURE; Europol, Say No; safe-messaging rule MSG-11
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” asks readers to copy or pass on the picture itself.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule(
    "CK217",
    Severity.ERROR,
    check=simple_check(("copying",), say, severity),
    per_language=True,
)
