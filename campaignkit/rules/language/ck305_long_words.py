"""Words are too long for their readers.

## What it checks

For children and young people, each word that is longer than they read at a glance: 12 letters for young children, 13
for children, 15 for young people, and a few more in languages that write compounds as one word or inflect at length.
A hyphen makes two words of one. And for every material of at least fifty words, the share of long words: a note from
a quarter more than the audience needs, a warning from twice as many. What a long word is, is data for each language;
where it is only estimated, nothing is more than a note.

## Why it matters

Long words are rare words. A child who stumbles over one does not read the line behind it.

## Wrong

```yaml
messages:
  - id: tell-us
    body: Nobody may make you feel uncomfortableness.
```

## Right

```yaml
messages:
  - id: tell-us
    body: Nobody may make you feel bad.
```

## How to fix

Use the word you would use when you speak with the reader. Divide a compound with a hyphen.

## Sources

Björnsson (LIX) for the share; safety reference 4.2: on posters look at the longest word. Limits for children are
proposals.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.readability import LanguageData, limits
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.measured_texts import READERS, PlainPiece, plain_pieces, plain_texts, reading_language
from campaignkit.rules.rule import Facts, Found, Rule

LEAST_WORDS = 50
LONG, CLEARLY = 1.25, 2.0


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield words too long for children, and materials with too many long words."""
    language = reading_language(plan)
    if not language.long_word:
        return
    yield from _longest(plan, facts, language)
    for piece in plain_pieces(plan, facts):
        if piece.words >= LEAST_WORDS:
            yield from _share(piece, language)


def _longest(plan: Plan, facts: Facts, language: LanguageData) -> Iterator[Found]:
    for text in plain_texts(plan, facts):
        bounds = [(most, name) for name in text.classes if (most := limits(name).longest_word)]
        if not bounds:
            continue
        most, reader = min(bounds)
        most += language.longer_words
        for sentence in text.sentences:
            for word in sentence.words:
                if word.spoken and (letters := word.longest_part) > most:
                    yield Found(
                        text.path,
                        f"This word has {letters} letters; {READERS[reader]} read up to {most} at a glance.",
                        "Use a shorter word, or explain it with two short ones.",
                        *sentence.place(word),
                        severity=Severity.NOTE,
                        confidence=Confidence.MEDIUM if language.confidence != "low" else Confidence.LOW,
                    )


def _share(piece: PlainPiece, language: LanguageData) -> Iterator[Found]:
    words = [word for sentence in piece.sentences for word in sentence.words if word.spoken]
    most = limits(piece.piece.audience_class).long_words_percent
    long_words = sum(1 for word in words if word.letters > language.long_word)
    share = 100 * long_words / len(words) if words else 0.0
    if share > LONG * most:
        is_sure = language.confidence != "low"
        yield Found(
            (*piece.piece.path, "id"),
            f"Of its words, {share:.0f} % have more than {language.long_word} letters; "
            f"for this audience {most} % are enough.",
            "Look for the longest words, and say them in shorter ones.",
            severity=None if is_sure and share > CLEARLY * most else Severity.NOTE,
            confidence=Confidence.MEDIUM if is_sure else Confidence.LOW,
        )


RULE = Rule("CK305", Severity.WARNING, check=check, per_language=True)
