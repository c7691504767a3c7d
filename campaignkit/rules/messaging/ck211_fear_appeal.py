"""A text works with fear.

## What it checks

That no text uses a sentence made to frighten (“is your child next?”), and that words of fear do not pile up: three or
more, and more than one in forty words.

## Why it matters

Fear makes parents forbid and children hide. It does not help, and it gives a false picture of the risk.

## Wrong

```yaml
messages:
  - {id: ask, headline: "Is your child next?"}
```

## Right

```yaml
messages:
  - {id: ask, headline: "Ask tonight how their day online was"}
```

## How to fix

Say calmly what is known, and give one thing the reader can do.

## Sources

INHOPE, Being sensitive instead of sensationalist; safe-messaging rule MSG-08
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.hits import advice, found, scanned
from campaignkit.rules.rule import Found, Rule

FEWEST = 3
ONE_IN = 40


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each frightening sentence, and the first of the words of fear where they pile up."""
    for text in scanned(plan, facts):
        for hit in text.scan.of("fear"):
            yield found(text, hit, f"“{text.words(hit)}” is made to frighten.", advice(hit), Severity.WARNING)
        words = list(text.scan.of("fear-word"))
        if len(words) >= FEWEST and len(words) * ONE_IN > text.scan.words:
            samples = ", ".join(f"“{text.words(hit)}”" for hit in words[:FEWEST])
            message = f"{len(words)} words of fear in {text.scan.words} words: {samples}."
            yield found(text, words[0], message, advice(words[0]), Severity.WARNING)


RULE = Rule("CK211", Severity.WARNING, check=check, per_language=True)
