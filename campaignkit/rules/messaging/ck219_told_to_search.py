"""Readers are told to look for illegal material or to hunt offenders.

## What it checks

That no text asks people to search for abuse material, to set traps or to track offenders down.

## Why it matters

Looking for the material is an offence, harms those who do it, and spoils evidence. Reporting what one comes across is
enough.

## Wrong

```yaml
messages:
  - {id: ask, body: "Search for illegal material and report it."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Report what you come across. Never look for it."}
```

## How to fix

Say where to report, and that nobody needs to look for anything.

## Sources

Netherlands police; hotline advice; safe-messaging rule MSG-13
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” sends readers looking for material or offenders.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule(
    "CK219",
    Severity.ERROR,
    check=simple_check(("searching",), say, severity),
    per_language=True,
)
