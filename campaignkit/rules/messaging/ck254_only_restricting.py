"""Parents are advised to ban or take away instead of to talk.

## What it checks

That no text advises to take away phones, to ban apps or the internet, or to delete accounts as protection, or
to delete messages and with them what shows who did it. Limits that parent and child agree on are left alone.

## Why it matters

Children name the loss of their phone as the first reason for not telling. A ban moves what they do to where nobody
sees it.

## Wrong

```yaml
messages:
  - {id: ask, body: "Ban social media until your child is 16."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Talk with your child about the phone, and agree on rules together."}
```

## How to fix

Advise to talk, to agree on rules, and to stay calm when something happens.

## Sources

EU Kids Online, 2020; safe-messaging rule MSG-17
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit

ERASING = "restrict.erase"
"""So begin the names of the frames for that."""
KEEP = (
    "Better: ask readers to keep messages, user names and dates, and to stop answering. "
    "What is deleted cannot show the police who did it."
)


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    if hit.term.id.startswith(ERASING):
        return f"“{words}” has evidence deleted.", f"{KEEP} {hit.because}"
    return f"“{words}” advises to ban or take away.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule("CK254", Severity.ERROR, check=simple_check(("restrict",), say, severity), per_language=True)
