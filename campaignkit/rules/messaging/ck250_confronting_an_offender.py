"""A text tells readers to confront, meet, trap or investigate an offender, or to do what one demands.

## What it checks

That no text asks readers to face, meet, trap, expose, threaten or investigate the person who does harm, or to go on
writing with them. Neither may a text tell readers to do what a blackmailer demands: to pay, to send one more picture,
to give in. What police do, and advice not to do it, is left alone.

## Why it matters

It puts the child and the reader in danger, warns the offender, and spoils evidence. Who gives in to blackmail is
asked for more. Public accusations also hit the wrong people.

## Wrong

```yaml
messages:
  - {id: ask, body: "Agree to meet the offender and film him."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Stop answering, block the account and tell an adult you trust."}
```

## How to fix

Ask readers to stop the contact, to pay and send nothing, to keep messages and user names, and to leave the rest to
the police.

## Sources

Netherlands police; Europol, Say No; safe-messaging rule MSG-13
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit

OBEYING = "confront.obey"
"""So begin the names of the frames for that."""
INSTEAD = (
    "Better: ask readers to pay nothing, to send nothing more, to keep the messages, and to tell somebody. "
    "Whoever pays, sends or does what is asked is asked for more."
)


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    if hit.term.id.startswith(OBEYING):
        return f"“{words}” tells readers to do what a blackmailer demands.", f"{INSTEAD} {hit.because}"
    return f"“{words}” sends readers after an offender.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule("CK250", Severity.ERROR, check=simple_check(("confront",), say, severity), per_language=True)
