"""A word makes abuse look like love, sex or a mistake.

## What it checks

That no text calls abuse of a child an affair, a relationship, sex or a moment of madness, or says that the child
consented.

## Why it matters

Sexual contact with a child is abuse. Words of love and consent excuse the offender and tell other children that this
is normal.

## Wrong

```yaml
messages:
  - {id: report, body: "He had an affair with a pupil."}
```

## Right

```yaml
messages:
  - {id: report, body: "He sexually abused a pupil."}
```

## How to fix

Name the crime: abused, raped, groomed, exploited.

## Sources

Zero Tolerance; Darkness to Light; National Office for Child Safety, Australia, 2023; safe-messaging rule TRM-01
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” makes abuse of a child look harmless.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule(
    "CK240",
    Severity.ERROR,
    check=simple_check(("minimising",), say, severity),
    per_language=True,
)
