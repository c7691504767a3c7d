"""Says where doubtful sentences stand so close together that they are likely faulty, though each proves little alone.

What a frame softly finds, and what reads like a fault, is right half the time. Two or three of them within a few
sentences are seldom all wrong: evidence adds up. A text of mostly good sentences that hides three faulty ones is
found so.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from campaignkit.knowledge.likeness_weights import Taught
from campaignkit.texts.likeness import Weighed, weight_of

CLOSE = 10
"""So many sentences are about a hundred words: a poster, a letter, a section of a leaflet."""
HEAVIEST = 3
"""So many of them are added, so that a page of small doubts does not weigh like a fault."""
WORDS_FOUND = 2.0
"""So much more weighs a sentence in which a frame or a phrase found words as well."""
MOST = 5.0
"""A sentence weighs at most so much."""
ENOUGH = 3.0
"""From here on they are a warning; in a long text, which has more such places by chance, from a little more on. Of
whole texts left out while learning, good ones of 28,700 words that come near faults had eight such places, and public
ones of 94,800 words two. Of 47 faulty texts of mostly good sentences 37 were told as notes alone before, and 22 are
so now; of good texts with two to four faulty sentences put into them 41 %, and now 20 %."""


def doubt(one: Weighed, taught: Taught, *, words_found: bool) -> float:
    """Return how much a doubtful sentence adds to others: how far it is above what is named alone."""
    weight = one.score - weight_of(taught.threshold) + WORDS_FOUND * words_found
    return max(0.0, min(weight, MOST))


def close_together(doubts: Sequence[float]) -> tuple[int, ...]:
    """Return the places of the sentences that weigh most close together, in order; none where they are too light.

    `doubts` has a number for every sentence, nought where there is no doubt.
    """
    best: tuple[float, tuple[int, ...]] = (_enough(len(doubts)), ())
    for first, own in enumerate(doubts):
        if own <= 0:
            continue
        here = range(first, min(first + CLOSE, len(doubts)))
        places = tuple(sorted((i for i in here if doubts[i] > 0), key=lambda i: -doubts[i])[:HEAVIEST])
        total = sum(doubts[i] for i in places)
        if len(places) > 1 and total > best[0]:
            best = (total, tuple(sorted(places)))
    return best[1]


def _enough(sentences: int) -> float:
    return ENOUGH + math.log(max(1.0, sentences / CLOSE))
