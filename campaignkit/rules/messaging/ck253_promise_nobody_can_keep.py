"""A text promises secrecy, an outcome, removal or impunity.

## What it checks

That no text promises that nobody will know, that every picture will be gone, that the offender will be caught, or
that nothing will happen. “We will help you” and “pictures can often be taken down” are left alone.

## Why it matters

A child who is told that it stays a secret, and then sees it passed on, does not tell again.

## Wrong

```yaml
messages:
  - {id: ask, body: "We promise that nobody will ever find out."}
```

## Right

```yaml
messages:
  - {id: ask, body: "We listen, and tell you who else must know."}
```

## How to fix

Promise what you can keep: to listen, to help, and to say who else must know.

## Sources

NSPCC, How to respond to a disclosure; safe-messaging rule MSG-15
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” is a promise nobody can keep.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule("CK253", Severity.ERROR, check=simple_check(("promise",), say, severity), per_language=True)
