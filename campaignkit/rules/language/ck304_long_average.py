"""The sentences of a material are too long on average.

## What it checks

The mean length of all sentences of a material with at least five sentences and fifty words: 7 words for young
children, 9 for children, 11 for young people, 14 for parents and the public, 17 for the press, 20 for professionals.
A note when it is a quarter more, a warning from twice as many.

## Why it matters

One long sentence among short ones is read. When every sentence is long, the reader stops.

## Wrong

```yaml
materials:
  - id: poster-teens
    type: leaflet
    sections:
      - title: Talk
        body: >-
          When your friend tells you about something that happened to them online, you should listen to every word.
          You should not ask why they did it, because that makes people feel that it was their own mistake.
          It is better to say that you believe them, and to ask what they would like you to do about it, if anything.
          When you do not know what to do next, you can go together to an adult whom both of you trust and like.
          When they do not want to talk about it yet, you can tell them that you will be there on any other day.
```

## Right

```yaml
materials:
  - id: poster-teens
    type: leaflet
    sections:
      - title: Talk
        body: >-
          Your friend tells you something. Listen. Do not ask why. Say that you believe it. Say that it is not their
          fault. Ask what would help. Go with them to an adult you both trust. You can call together, too. You do not
          have to solve it alone. It is good that they told you.
```

## How to fix

Split the longest sentences; CK303 names them.

## Sources

Plain English Campaign: 15 to 20 words on average; safety reference 4.2. The limits for children are proposals.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.readability import limits
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.measured_texts import plain_pieces, reading_language
from campaignkit.rules.rule import Facts, Found, Rule

LEAST_SENTENCES = 5
LEAST_WORDS = 50
LONG, CLEARLY = 1.25, 2.0


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each material whose sentences have too many words on average."""
    if not reading_language(plan).long_word:
        return
    for piece in plain_pieces(plan, facts):
        sentences = len(piece.sentences)
        if sentences < LEAST_SENTENCES or piece.words < LEAST_WORDS:
            continue
        most = limits(piece.piece.audience_class).mean_sentence
        mean = piece.words / sentences
        if mean > LONG * most:
            yield Found(
                (*piece.piece.path, "id"),
                f"Its sentences have {mean:.1f} words on average; for this audience {most} are enough.",
                "Split the longest sentences.",
                severity=None if mean > CLEARLY * most else Severity.NOTE,
                confidence=Confidence.MEDIUM,
            )


RULE = Rule("CK304", Severity.WARNING, check=check, per_language=True)
