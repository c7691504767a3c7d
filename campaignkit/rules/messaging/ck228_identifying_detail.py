"""A text from which a child could be found.

## What it checks

That no sentence gives the age of one child (“a 13-year-old girl”, “Maria, 13,”) together with a place or a school. It
knows English, French, German, Spanish and Romanian; other languages are not checked. A whole country is no such
place. It does not know every way to give a child away: the safeguarding lead has to read the texts.

## Why it matters

Age and place are enough in a village. A child whose neighbours recognise it is harmed again.

## Wrong

```yaml
messages:
  - {id: ask, headline: Talk, body: A 13-year-old girl from Orhei told her teacher.}
```

## Right

```yaml
messages:
  - {id: ask, headline: Talk, body: A girl told her teacher.}
```

## How to fix

Take out age, place and school. Changing them is not enough when the rest still fits.

## Sources

UNICEF, ethical reporting on children; rule IDN-01 of the reference on safe messaging
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.phrases import identifying_pattern
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule

SENTENCE = re.compile(r"[^.!?\n]+")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield sentences that name the age of one child and a place."""
    child = identifying_pattern(plan.campaign.language, "child")
    place = identifying_pattern(plan.campaign.language, "place")
    if child is None or place is None:
        return
    for text in facts.texts(plan):
        for sentence in SENTENCE.finditer(text.value):
            aged = child.search(sentence[0])
            if aged is None:
                continue
            before, after = place.finditer(sentence[0], 0, aged.start()), place.finditer(sentence[0], aged.end())
            named = next((m for m in (*after, *before) if not _country(m[0])), None)
            if named is not None:
                yield Found(
                    text.path,
                    f"“{aged[0].strip()}” and “{named[0].strip()}” together can lead to a child.",
                    "Take out the age, the place or both. Changing them is not enough when the rest still fits.",
                    sentence.start() + aged.start(),
                    sentence.start() + aged.end(),
                    confidence=Confidence.MEDIUM,
                )


def _country(place: str) -> bool:
    """Say whether a place is a whole country, in which nobody is found by their age."""
    word = place.split()[-1]
    return any(word in row["label"].split() for row in rows("countries").values())


RULE = Rule("CK228", Severity.WARNING, profile="review", check=check, per_language=True)
