"""Says how doubtful each sentence is, and where doubtful ones stand so close together that they are likely faulty.

What a frame softly finds, and what reads like a fault, is right half the time. Two or three of them within a few
sentences are seldom all wrong: evidence adds up. A text of mostly good sentences that hides three faulty ones is
found so, and a poster that hides one by what that one weighs.

How much each sign adds was learned by logistic regression from texts of strangers, each round of them read by weights
of likeness that had not seen it. `make doubts` learns it again and writes both beside each other; nothing is changed
by it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from campaignkit.knowledge.likeness_weights import Taught
from campaignkit.records import dataclass
from campaignkit.texts.lexicon.finder import Hit
from campaignkit.texts.likeness import Weighed
from campaignkit.texts.quotations import beside_quotes, is_quoted

CLOSE = 7
"""So many sentences are some seventy words: half a poster, a paragraph of a letter, a section of a leaflet."""
HEAVIEST = 3
"""So many of them are added, so that a page of small doubts does not weigh like a fault."""
WEIGHTS = {
    "always": -7.0,
    "reads": 1.5,
    "danger": 0.15,
    "long": 2.3,
    "found": 1.5,
    "likely": 0.25,
    "asks": -0.5,
    "quotes": -1.15,
    "harmless": -1.2,
    "short text": 7.5,
    "long in short text": -3.2,
}
"""What each sign of a sentence adds (`signs_of_doubt`)."""
LEAST, MOST = -4.0, 6.0
"""What a sentence weighs at least and at most."""
FAR = 4.0
"""How far it is counted how a sentence reads, how dangerous it looks, and how likely right what was found is."""
SHORTEST, LONGEST = 6, 30
"""Sentences of fewer or more words count as such of so many."""
NAMED = -1.2
"""From here on a sentence is named in a note: of rounds 14 to 19, left out while learning, nine of ten faults are
named or found by a frame, and nine good sentences in 2,000 words, which come near faults; of good practice four."""
ENOUGH = -0.8
"""From here on sentences are a warning together."""
LONGER, LONG = 2.5, 10
"""How much more it takes in a text of more sentences than so many, which has more such places by chance."""
ABSENT = -0.6
"""What a sentence counts that a short text does not have, and at least what one counts that it has."""
FEWEST = 4
"""A text of fewer sentences is a short one: a message, a caption, a line of a poster."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A sentence and how doubtful it is: above 0 it is rather faulty than not."""

    sentence: Weighed
    weight: float


def doubts(
    text: str, sentences: Sequence[Weighed], harmful: Sequence[Weighed], hits: Sequence[Hit], model: Taught
) -> Iterator[Doubtful]:
    """Yield the sentences of a text with how doubtful each is; `harmful` are those that can do harm."""
    can_harm = {one.start for one in harmful}
    for one in sentences:
        here = [hit for hit in hits if hit.start < one.end and one.start < hit.end]
        is_short, is_harmless = len(sentences) < FEWEST, one.start not in can_harm
        signs = signs_of_doubt(one, text, here, is_harmless=is_harmless, is_short=is_short)
        weight = max(LEAST, min(weigh(signs) - model.further, MOST))
        yield Doubtful(one, LEAST if weight > LEAST and is_quoted(text, one.start) else weight)


def weigh(signs: Mapping[str, float]) -> float:
    """Return what signs come to."""
    return sum([WEIGHTS[name] * value for name, value in signs.items()])


def signs_of_doubt(
    one: Weighed, text: str, hits: Sequence[Hit], *, is_harmless: bool, is_short: bool
) -> dict[str, float]:
    """Return what is weighed of a sentence: how it reads, what was found in it, and whether it asks or quotes.

    `is_harmless` is one that can do no harm by what it is about, `is_short` the text it stands in.
    """
    long = math.log(max(SHORTEST, min(one.words, LONGEST)))
    return {
        "always": 1.0,
        "reads": _near(one.score),
        "danger": _near(one.danger),
        "long": long,
        "found": float(bool(hits)),
        "likely": _near(max((hit.likely for hit in hits if hit.likely is not None), default=0.0)),
        "asks": float(any(mark in text[one.end : one.end + 2] for mark in "?؟")),
        "quotes": float(beside_quotes(text, one.start, one.end)),
        "harmless": float(is_harmless),
        "short text": float(is_short),
        "long in short text": long * is_short,
    }


def _near(value: float) -> float:
    return max(-FAR, min(value, FAR))


def close_together(weights: Sequence[float]) -> tuple[int, ...]:
    """Return the places of the sentences that weigh most close together, in order; none where they are too light."""
    best: tuple[float, tuple[int, ...]] = (_enough(len(weights)), ())
    least = ABSENT if len(weights) < FEWEST else LEAST
    for first in range(max(1, len(weights) - CLOSE + 1)):
        here = range(first, min(first + CLOSE, len(weights)))
        places = sorted(here, key=lambda place: -weights[place])[:HEAVIEST]
        total = sum([max(least, weights[place]) for place in places]) + ABSENT * (HEAVIEST - len(places))
        if places and total > best[0]:
            best = total, tuple(sorted(place for place in places if place == places[0] or weights[place] >= NAMED))
    return best[1]


def _enough(sentences: int) -> float:
    return ENOUGH + LONGER * math.log(max(LONG, sentences) / LONG)
