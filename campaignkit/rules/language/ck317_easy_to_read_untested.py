"""A material is called easy to read, but nobody it is made for has tested it.

## What it checks

A material with `easy_to_read` says with which group it was tested and when, and the day has come. Its sentences have
at most 15 words.

## Why it matters

Easy-to-read is a promise to people with learning difficulties. Only they can say whether it is kept.

## Wrong

```yaml
materials:
  - id: poster-teens
    easy_to_read: {tested_with: Self-advocacy group}
```

## Right

```yaml
materials:
  - id: poster-teens
    easy_to_read: {tested_with: Self-advocacy group of the day centre, on: 2025-03-14}
```

## How to fix

Let a group read it, change what they stumble over, and write down who and when. Until then take the mark off.

## Sources

Information for all, the European standards for making information easy to read and understand (Inclusion Europe)
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.measured_texts import plain_pieces, reading_language
from campaignkit.rules.rule import Facts, Found, Rule

LONGEST = 15
"""Words of a sentence; the standard says only: short sentences."""


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield materials with the mark and no test, a test in the future, or long sentences."""
    is_measurable = bool(reading_language(plan).long_word)
    for piece in plain_pieces(plan, facts):
        mark = piece.piece.material.easy_to_read
        if mark is None:
            continue
        path = (*piece.piece.path, "easy_to_read")
        if mark.tested_with is None or mark.on is None:
            details = {"tested_with": mark.tested_with, "on": mark.on}
            missing = " and ".join(f"`{key}`" for key, value in details.items() if value is None)
            yield Found(
                path,
                f"The easy-to-read mark needs a test with those it is for. Missing: {missing}.",
                "Write with which group it was tested and when, or take `easy_to_read` out.",
            )
        elif mark.on > facts.today:
            yield Found(
                (*path, "on"),
                f"The test is on {mark.on.isoformat()}, which has not come yet.",
                "Take `easy_to_read` out until the group has tested it.",
            )
        for text in piece.texts if is_measurable else ():
            for sentence in text.sentences:
                if len(sentence.words) > LONGEST:
                    yield Found(
                        text.path,
                        f"An easy-to-read sentence is short; this one has {len(sentence.words)} words.",
                        "Make two sentences of it.",
                        sentence.start,
                        sentence.end,
                        related=((path, "marked as easy to read here"),),
                        severity=Severity.WARNING,
                    )


RULE = Rule("CK317", Severity.ERROR, check=check, per_language=True)
