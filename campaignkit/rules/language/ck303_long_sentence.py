"""A sentence is longer than its readers can hold in mind.

## What it checks

The words of every sentence of messages and materials, against what the audience can be expected to read: 10 words for
young children, 12 for children, 15 for young people, 20 for parents and the public, 25 for the press, 28 for
professionals. Where several audiences read a text, the youngest decide. A sentence of more than twice as many words
is a warning. Of the sentences that are at least a quarter longer, the longest of each text is a note: good texts have
some. Languages that do not write words apart are not measured.

## Why it matters

A reader who is frightened reads worse than usual. Of sentences of 14 words people understand nine of ten; of those
with 43 words, hardly one.

## Wrong

```yaml
messages:
  - id: tell-us
    body: >-
      If somebody you have met in a game asks you for pictures that you would rather not send to anybody at all, tell
      us or an adult you trust, because there is help.
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
from campaignkit.rules.measured_texts import READERS, plain_texts, reading_language
from campaignkit.rules.rule import Facts, Found, Rule

LONG, CLEARLY = 1.25, 2.0
"""How many times the limit is worth a note, and how many times is clearly too long."""
ADVICE = "Make two sentences of it, or a list. One thought a sentence."


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each sentence with more words than the least practised of its readers can hold in mind."""
    if not reading_language(plan).long_word:
        return
    for text in plain_texts(plan, facts):
        most, reader = min((limits(name).longest_sentence, name) for name in text.classes)
        longest = max(text.sentences, key=lambda sentence: len(sentence.words))
        clearly = [sentence for sentence in text.sentences if len(sentence.words) > CLEARLY * most]
        for sentence in clearly or [longest] * (len(longest.words) > LONG * most):
            yield Found(
                text.path,
                f"This sentence has {len(sentence.words)} words; {READERS[reader]} hold about {most} in mind.",
                ADVICE,
                sentence.start,
                sentence.end,
                severity=None if clearly else Severity.NOTE,
                confidence=Confidence.MEDIUM,
            )


RULE = Rule("CK303", Severity.WARNING, check=check, per_language=True)
