"""A poster, a card or a panel of a leaflet says too much.

## What it checks

The words that a poster or card prints, and those of each part of a leaflet, without the help services: 25 and 40 for
young children, 35 and 60 for children, 45 and 80 for young people, 60 and 100 for parents, the public and all others.
A note when there are more, a warning from one and a half times. And the headline of a poster for children up to 8,
which is all that they hear or read of it: 12 words.

## Why it matters

A poster is read in passing. What does not fit into five seconds is not read at all, and the number to call goes with
it.

## Wrong

```yaml
messages:
  - id: tell-us
    headline: Tell someone
    body: >-
      You may meet people online who are not who they say they are. They may be very nice to you for a long time. They
      may give you things in a game. Then they may ask for pictures. They may say that you have to. They may say that
      they will tell your parents or show the pictures to your friends. They want you to be afraid.
```

## Right

```yaml
messages:
  - id: tell-us
    headline: Tell someone
    body: Somebody scares you online? They are doing wrong, not you.
```

## How to fix

Keep the one thing that has to stay in mind. Put the rest into a leaflet or onto the page behind the QR code.

## Sources

Safety reference 4.2; the numbers of words are proposals of campaignkit.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.readability import limits
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.measured_texts import PlainPiece, PlainText, plain_pieces, reading_language
from campaignkit.rules.rule import Facts, Found, Path, Rule

CLEARLY = 1.5
SMALL, SMALL_WORDS = 8, 12
"""Up to which age a headline is all that a child takes in, and how many words that is."""


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each poster or card, and each panel of a leaflet, with more words than are read."""
    if not reading_language(plan).long_word:
        return
    for piece in plain_pieces(plan, facts):
        name = piece.piece.material.type
        kind = facts.library.type(name)
        read_as = kind.read_as
        bounds = limits(piece.piece.audience_class)
        if read_as == "poster":
            path = (*piece.piece.path, "id")
            count = sum(text.words for text in _printed(piece, only_headlines=kind.only_headlines))
            yield from _found(path, f"This {name}", count, bounds.poster_words)
            if _is_small(piece):
                yield from (_headline(text) for text in _titles(piece) if text.words > SMALL_WORDS)
        elif read_as == "panel":
            for start, texts in _panels(piece).items():
                words = sum(text.words for text in texts)
                yield from _found(start, "This panel", words, bounds.panel_words)


def _printed(piece: PlainPiece, *, only_headlines: bool) -> Iterator[PlainText]:
    """Yield what stands on a poster or card: a title of its own instead of the first headline."""
    own = any(text.path == (*piece.piece.path, "title") for text in piece.texts)
    first = [("messages", message.id, "headline") for message in piece.piece.messages[:1] if own]
    for text in piece.texts:
        below = only_headlines and text.path[0] == "messages" and text.path[-1] == "body"
        if not below and text.path not in first:
            yield text


def _is_small(piece: PlainPiece) -> bool:
    """Say whether a piece is for children who look before they read."""
    ages = piece.piece.audience.ages
    up_to = piece.piece.audience_class == "child" and ages is not None and ages.to <= SMALL
    return piece.piece.audience_class == "child-young" or up_to


def _titles(piece: PlainPiece) -> list[PlainText]:
    """Return what stands largest: the title of the material, else the headline of its first message."""
    own = [text for text in piece.texts if text.path == (*piece.piece.path, "title")]
    paths = [("messages", message.id, "headline") for message in piece.piece.messages[:1]]
    return own or [text for text in piece.texts if text.path in paths]


def _headline(text: PlainText) -> Found:
    return Found(
        text.path,
        f"This headline has {text.words} words; a small child takes in {SMALL_WORDS}.",
        "Say one thing that a child can do. What the adult beside the child reads belongs into `body`.",
        confidence=Confidence.MEDIUM,
    )


def _panels(piece: PlainPiece) -> dict[Path, list[PlainText]]:
    """Return the texts that stand together: a section or a message with all it says."""
    panels: dict[Path, list[PlainText]] = {}
    for text in piece.texts:
        owner = text.path[:4] if "sections" in text.path else text.path[:2]
        panels.setdefault(owner, []).append(text)
    return {texts[0].path: texts for texts in panels.values()}


def _found(path: Path, what: str, words: int, most: int) -> Iterator[Found]:
    if most and words > most:
        yield Found(
            path,
            f"{what} has {words} words; this audience reads about {most}.",
            "Keep what has to stay in mind, and put the rest behind the QR code.",
            severity=None if words > CLEARLY * most else Severity.NOTE,
            confidence=Confidence.MEDIUM,
        )


RULE = Rule("CK307", Severity.WARNING, check=check, per_language=True)
