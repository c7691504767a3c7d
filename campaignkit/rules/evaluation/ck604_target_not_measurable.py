"""A target nobody can count.

## What it checks

That the target of an objective holds a number, in digits or words, or a word such as “every” or “half”. It knows ten
languages; in others it looks for digits only and no more than informs.

## Why it matters

“More” is reached by one. A number can be missed, and that is how a campaign learns.

## Wrong

```yaml
objectives:
  - {id: tell, target: Better than before}
```

## Right

```yaml
objectives:
  - {id: tell, target: Eight of ten pupils}
```

## How to fix

Write how many, or which share: eight of ten pupils.

## Sources

UK Government Communication Service on SMART objectives
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.phrases import aim_words
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.unfinished import LATER


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield targets without a number."""
    words = aim_words(plan.campaign.language)
    for objective in plan.objectives:
        target = objective.target.casefold()
        if LATER.search(objective.target):  # CK601 says that it is to be written
            continue
        if any(letter.isnumeric() for letter in target):
            continue
        if words is not None and _counts(target, words.quantity):
            continue
        yield Found(
            ("objectives", objective.id, "target"),
            "This target cannot be counted.",
            "Write how many, or which share: eight of ten pupils.",
            severity=Severity.WARNING if words is not None else Severity.NOTE,
            confidence=Confidence.MEDIUM if words is not None else Confidence.LOW,
        )


def _counts(target: str, quantity: frozenset[str]) -> bool:
    if quantity.intersection(re.findall(r"[\w'’]+", target)):
        return True
    return any(" " in phrase and phrase in target for phrase in quantity)


RULE = Rule("CK604", Severity.WARNING, profile="review", check=check)
