"""A text may describe how offenders proceed.

## What it checks

That texts for others than professionals do not list steps, search words, code words, tools, or a platform together
with how it is used. The rule knows only general patterns, so it is a warning and a person decides.

## Why it matters

What teaches a parent also teaches an offender. Signs a child may show are more useful than methods.

## Wrong

```yaml
messages:
  - {id: ask, body: "Hashtags such as these are used."}
```

## Right

```yaml
messages:
  - {id: ask, body: "Your child hides the phone when you come in."}
```

## How to fix

Describe what the reader can notice and do. Keep detail for restricted briefings.

## Sources

National Office for Child Safety, Australia, 2023; safe-messaging rule DET-01
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.hits import ScannedText, advice, scanned, simple_check
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.lexicon.finder import Hit

AUDIENCES = (
    *YOUNG,
    "carer",
    "public",
    "media",
    "business",
    "policy",
    "at-risk-adult",
)


def say(words: str, hit: Hit) -> tuple[str, str]:
    """Put a finding into words."""
    return f"“{words}” may give away how offenders proceed.", advice(hit)


def severity(text: ScannedText) -> Severity | None:
    """Say how bad it is in a text; None where it may stand."""
    return Severity.WARNING if text.text.classes & set(AUDIENCES) else None


_PHRASES = simple_check(("method",), say, severity)


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield phrases that give a method away, and sentences that tell one step by step."""
    yield from _PHRASES(plan, facts)
    for text in scanned(plan, facts):
        for start, end in () if severity(text) is None else text.instructions:
            yield Found(
                text.text.path,
                "This reads like instructions: it tells step by step, with names of apps, how offenders proceed.",
                "Say what a parent or child can notice and do. Steps and names belong into restricted briefings.",
                start,
                end,
                confidence=Confidence.MEDIUM,
            )


RULE = Rule(
    "CK224",
    Severity.WARNING,
    check=check,
    per_language=True,
    audiences=AUDIENCES,
)
