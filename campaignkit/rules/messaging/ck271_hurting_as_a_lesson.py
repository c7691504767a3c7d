"""A text may not advise to hurt, lock up, marry off or shame a child.

## What it checks

That no text tells parents or schools to beat a child, lock it in, starve it, take it out of school, marry it off,
send it away or shame it in front of others, as a lesson or to end the matter.

## Why it matters

It is violence against a child who has been harmed already, in most countries a crime, and who sees it stays silent.

## Wrong

```yaml
messages:
  - {id: ask, body: "Give him a good hiding so that he remembers it."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Stay calm, listen, and tell him that it is not his fault."}
```

## How to fix

Say what protects: to listen, to keep the child at home and at school, and to call for help.

## Sources

UN Convention on the Rights of the Child, Articles 19 and 28; its Committee, General comment No. 8
"""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.rules.hits import ScannedText, advice, simple_check
from campaignkit.rules.rule import Rule
from campaignkit.texts.lexicon.finder import Hit


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” advises to hurt a child.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.ERROR


RULE = Rule("CK271", Severity.ERROR, check=simple_check(("hurt",), say, severity), per_language=True)
