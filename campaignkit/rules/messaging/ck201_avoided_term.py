"""A word that the field has agreed not to use.

## What it checks

That no printed text uses a word of the lexicon that hurts children, hides the crime or comes from offenders. Names of
laws and organisations, and texts that speak about the word itself, are left alone. What is less sure is a warning or
a note.

## Why it matters

Words such as “child pornography” suggest consent and a legal industry. Police, courts and the people concerned ask
for others.

## Wrong

```yaml
messages:
  - {id: ask, body: "Report child pornography."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Report child sexual abuse material."}
```

## How to fix

Write what the hint proposes; `--fix` does it where number and grammar stay the same. When you quote a law, suppress
the finding with that reason.

## Sources

Terminology Guidelines for the Protection of Children (second edition, 2025), through
what INTERPOL, ECPAT and others say about them; safe-messaging rule TRM-01
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” is a word to avoid.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule(
    "CK201",
    Severity.ERROR,
    check=simple_check(("avoid",), say, severity),
    per_language=True,
)
