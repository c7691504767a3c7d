"""A sentence is longer than its readers can hold in mind.

## What it checks

The words of every sentence of messages and materials, against what the audience can be expected to read: 10 words
for young children, 12 for children, 15 for young people, 20 for parents and the public, 25 for the press, 28 for
professionals. Where several audiences read a text, the youngest decide. A sentence half as long again is a warning,
one that is a little longer only a note. Languages that do not write words apart are not measured.

## Why it matters

A reader who is frightened reads worse than usual. Of sentences of 14 words people understand nine of ten; of those
with 43 words, hardly one.

## Wrong

```yaml
messages:
  - id: tell-us
    body: >-
      If somebody you have met in a game asks you for pictures that you would rather not send to anybody at all,
      tell us.
```

## Right

```yaml
messages:
  - id: tell-us
    body: Somebody you met in a game asks for pictures? You do not have to send any. Tell us.
```

## How to fix

Make two sentences of it. Begin with what the reader knows. Turn what is listed into a list.

## Sources

GOV.UK, content design: sentences of at most 25 words; safety reference 4.2. The limits for children are proposals.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.readability import limits
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.plain.reading import READERS, plain_texts, reading_language
from campaignkit.rules.rule import Facts, Found, Rule

CLEARLY = 1.5
"""How many times the limit is clearly too long."""
ADVICE = "Make two sentences of it, or a list. One thought a sentence."


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each sentence with more words than the least practised of its readers can hold in mind."""
    if not reading_language(plan).long_word:
        return
    for text in plain_texts(plan, facts):
        most, reader = min((limits(name).longest_sentence, name) for name in text.classes)
        for sentence in text.sentences:
            words = len(sentence.words)
            if words > most:
                clearly = words > CLEARLY * most
                yield Found(
                    text.path,
                    f"This sentence has {words} words; {READERS[reader]} hold about {most} in mind.",
                    ADVICE,
                    sentence.start,
                    sentence.end,
                    severity=None if clearly else Severity.NOTE,
                    confidence=Confidence.HIGH if clearly else Confidence.MEDIUM,
                )


RULE = Rule("CK303", Severity.WARNING, check=check, per_language=True)
