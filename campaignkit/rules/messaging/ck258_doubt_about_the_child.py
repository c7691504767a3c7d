"""A text may cast doubt on the child who tells.

## What it checks

That no text asks adults to test whether a child tells the truth, or says that children make such things up. The words
are open, so it is a note and a person decides.

## Why it matters

Children who are not believed do not tell again. Checking is for those who are trained to do it.

## Wrong

```yaml
messages:
  - {id: ask, body: "Check whether the girl is telling the truth."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Listen, and pass on what the girl has told you."}
```

## How to fix

Ask adults to listen, to take it seriously and to pass it on.

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
    return f"“{words}” may cast doubt on the child.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.WARNING


RULE = Rule("CK258", Severity.WARNING, check=simple_check(("doubt",), say, severity), per_language=True)
