"""Says where doubtful sentences stand so close together that they are likely faulty, though each proves little alone.

What a frame softly finds, and what reads like a fault, is right half the time. Two or three of them within a few
sentences are seldom all wrong: evidence adds up. A text of mostly good sentences that hides three faulty ones is
found so, and a poster that hides one by what that one weighs.

How much each sign adds was learned by logistic regression from sentences that the weights of likeness had not seen,
and adjusted with whole texts of rounds 3 to 15 when fields of meaning came to be weighed. `make doubts` learns them
again from what the repository holds, and writes both beside each other; nothing is changed by it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from campaignkit.knowledge.likeness_weights import Taught
from campaignkit.texts.lexicon.finder import Hit
from campaignkit.texts.likeness import Weighed, weight_of
from campaignkit.texts.quotations import beside_quotes, is_quoted

CLOSE = 7
"""So many sentences are some seventy words: half a poster, a paragraph of a letter, a section of a leaflet."""
HEAVIEST = 3
"""So many of them are added, so that a page of small doubts does not weigh like a fault."""
WEIGHTS = {
    "always": -0.2,
    "reads": 1.0,
    "danger": 0.7,
    "long": -0.2,
    "found": 1.9,
    "likely": 0.6,
    "asks": -0.7,
    "quotes": -0.6,
}
"""What each sign of a sentence adds (`signs_of_doubt`)."""
MOST = 6.0
"""What a sentence weighs at most."""
FAR, DANGEROUS = 3.0, 4.0
"""How far from what is named alone it is counted how a sentence reads, and how dangerous it looks."""
ENOUGH = 2.5
"""From here on they are a warning."""
LONGER, SHORTER, FEWEST = 2.1, 1.5, 4
"""How much more it takes in a text of more sentences than ten, which has more such places by chance, and how much
less in a shorter one, down to so many sentences."""
ALONE, ALMOST_ALL = 2.0, 2.0
"""So much more it takes for one sentence, and where it is almost all there is: in a text of fewer than `FEWEST`.

Seen again with these limits, 21 good places in 25,122 words of rounds 14 and 15 are warned of (28 before fields of
meaning were weighed), and four of their 88 faulty texts, of mostly good sentences, are told in notes (ten before).
"""
_TEN = 10


def doubt(one: Weighed, model: Taught, text: str, hits: Sequence[Hit]) -> float:
    """Return how much a doubtful sentence adds to others, by how it reads and by what was found in it."""
    if is_quoted(text, one.start):
        return 0.0
    weight = sum(WEIGHTS[name] * value for name, value in signs_of_doubt(one, model, text, hits).items())
    return max(0.0, min(weight, MOST))


def signs_of_doubt(one: Weighed, model: Taught, text: str, hits: Sequence[Hit]) -> dict[str, float]:
    """Return what is weighed of a sentence: how it reads, what was found in it, and whether it asks or quotes."""
    return {
        "always": 1.0,
        "reads": max(-FAR, min(one.score - weight_of(model.threshold), FAR)),
        "danger": max(0.0, min(one.danger - weight_of(model.danger.threshold), DANGEROUS)),
        "long": math.log(one.words),
        "found": float(bool(hits)),
        "likely": max((hit.likely for hit in hits if hit.likely is not None), default=0.0),
        "asks": float(any(mark in text[one.end : one.end + 2] for mark in "?؟")),
        "quotes": float(beside_quotes(text, one.start, one.end)),
    }


def close_together(doubts: Sequence[float]) -> tuple[int, ...]:
    """Return the places of the sentences that weigh most close together, in order; none where they are too light.

    `doubts` has a number for every sentence, nought where there is no doubt.
    """
    best: tuple[float, tuple[int, ...]] = (_enough(len(doubts)), ())
    alone = ALONE if len(doubts) >= FEWEST else ALMOST_ALL
    for first, own in enumerate(doubts):
        if own <= 0:
            continue
        here = range(first, min(first + CLOSE, len(doubts)))
        places = tuple(sorted((i for i in here if doubts[i] > 0), key=lambda i: -doubts[i])[:HEAVIEST])
        if len(places) > 1 and (total := sum(doubts[i] for i in places)) > best[0]:
            best = (total, tuple(sorted(places)))
        if own - alone > best[0]:
            best = (own - alone, (first,))
    return best[1]


def _enough(sentences: int) -> float:
    if sentences < FEWEST:
        return ENOUGH
    return ENOUGH + (LONGER if sentences > _TEN else SHORTER) * math.log(sentences / _TEN)
