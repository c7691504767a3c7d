"""A text lets a child expect punishment for telling.

## What it checks

That no text threatens children who tell with trouble or with losing the phone, and that none advises carers to
punish.

## Why it matters

Children name punishment, above all losing the phone, as a reason for not telling.

## Wrong

```yaml
messages:
  - {id: tell-us, body: "Tell us now, or you will be punished."}
```

## Right

```yaml
messages:
  - {id: tell-us, body: "You will not be in trouble for telling."}
```

## How to fix

Promise the contrary: nobody who tells will be in trouble.

## Sources

NSPCC, Report Remove; safe-messaging rule MSG-17
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit

NEAR = frozenset({"carer"})


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” makes telling look dangerous.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    if text.text.for_children:
        return Severity.ERROR
    return Severity.WARNING if text.text.classes & NEAR else Severity.NOTE


RULE = Rule(
    "CK223",
    Severity.ERROR,
    check=simple_check(("punishment",), say, severity),
    per_language=True,
)
