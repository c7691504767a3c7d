"""A phrase that takes away hope.

## What it checks

That no text says that a picture stays for ever, that a life is over or that nobody can help. In texts for children
and carers it is an error, elsewhere a warning.

## Why it matters

It is untrue: pictures can often be taken down, and children recover. Hopelessness has cost lives in sexual extortion.

## Wrong

```yaml
messages:
  - {id: ask, body: "Once it is online it is there for ever."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Pictures can often be taken down. Here is how."}
```

## How to fix

Say what can be done, and by whom, today.

## Sources

NCMEC Take It Down; IWF Report Remove; safe-messaging rule MSG-07
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit

AUDIENCES = (
    *YOUNG,
    "carer",
)


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” takes away hope.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR if text.text.classes & set(AUDIENCES) else Severity.WARNING


RULE = Rule(
    "CK204",
    Severity.ERROR,
    check=simple_check(("hopeless",), say, severity),
    per_language=True,
    audiences=AUDIENCES,
)
