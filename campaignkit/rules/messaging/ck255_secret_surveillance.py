"""Parents are advised to watch their child in secret.

## What it checks

That no text advises to read messages unnoticed, to install hidden apps or to get hold of passwords. Settings that
parent and child know of are left alone.

## Why it matters

A child who finds out stops telling, and every child has a right to privacy.

## Wrong

```yaml
messages:
  - {id: ask, body: "Secretly read the chats of your child."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Ask your child to show you the app."}
```

## How to fix

Advise settings that both know of, and talking.

## Sources

EU Kids Online, 2020; Convention on the Rights of the Child, article 16; safe-messaging rule MSG-17
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” advises to watch a child in secret.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule("CK255", Severity.ERROR, check=simple_check(("surveil",), say, severity), per_language=True)
