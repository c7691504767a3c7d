"""Two words for one thing in one campaign.

## What it checks

That the plan uses one of the words that mean the same, such as “child sexual abuse material” and “child sexual
exploitation material”. The rarer one is pointed out, once.

## Why it matters

Who reads two words looks for two things. People who find reading hard need the same word for the same thing.

## Wrong

```yaml
messages:
  - {id: report, body: "Report child sexual exploitation material."}
  - {id: teach, body: "This is child sexual abuse material. Child sexual abuse material harms."}
```

## Right

```yaml
messages:
  - {id: report, body: "Report child sexual abuse material."}
  - {id: teach, body: "This is child sexual abuse material."}
```

## How to fix

Choose one word for the whole campaign and use it everywhere.

## Sources

Inclusion Europe, European standards for easy-to-read information; safe-messaging rule TRM-04
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.lexicons import lexicon
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.hits import scanned
from campaignkit.rules.rule import Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the first use of every word that has a more frequent twin."""
    words = lexicon(plan.campaign.language)
    for concept in words.concepts if words else ():
        uses = [
            (text, start, end, name) for text in scanned(plan, facts) for start, end, name in text.scan.said(concept)
        ]
        counts = Counter(name for *_, name in uses)
        if len(counts) < 2:
            continue
        usual = counts.most_common(1)[0][0]
        for name in counts:
            if name != usual:
                text, start, end, _ = next(use for use in uses if use[3] == name)
                yield Found(
                    text.text.path,
                    f"“{name}” here, “{usual}” elsewhere: two words for one thing.",
                    f"Use “{usual}” in the whole campaign, or the other word everywhere.",
                    start,
                    end,
                    confidence=Confidence.MEDIUM,
                )


RULE = Rule("CK239", Severity.NOTE, check=check, per_language=True)
