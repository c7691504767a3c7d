"""A text asks people to keep it quiet, or puts a good name before the child.

## What it checks

That no text asks schools, clubs, families or children to keep abuse to themselves, to settle it inside, or to think
of their reputation first. Keeping a child’s name out of the press is good advice and is left alone.

## Why it matters

What is kept quiet goes on. Other children are harmed by the same person, and the child learns that a name matters
more.

## Wrong

```yaml
messages:
  - {id: ask, body: "Deal with the incident internally. Think of our reputation."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Call the police and tell the parents today."}
```

## How to fix

Say who is told, by whom and when: parents, police, child protection.

## Sources

Keeping children safe in education, England, 2024; safe-messaging rule MSG-18
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” asks people to keep it quiet.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule("CK252", Severity.ERROR, check=simple_check(("quiet",), say, severity), per_language=True)
