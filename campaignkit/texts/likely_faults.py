"""Says how likely it is that words found in a sentence are a fault there, from the sentence and from all found in it.

A phrase or a frame says that words fit; it does not know the sentence. Whether the sentence reads like faulty ones,
asks, quotes, is long, speaks of children at all, and whether other words in it were found, says the rest. What each
of these says was learned from examples of all languages at once (`tests/recall/judge.py`), on sentences that the
weights of likeness had not seen.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from campaignkit.knowledge.frames import kinds
from campaignkit.knowledge.likeness_weights import DANGEROUS
from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.subject import HARM, is_about, sentence_at
from campaignkit.texts.lexicon.finder import Hit
from campaignkit.texts.likeness import Weighed
from campaignkit.texts.quotations import beside_quotes

LEAST = -2.0
"""Less than that a sentence cannot speak against danger."""
SHORT = 4
"""A sentence of fewer words is not weighed; it has about so many."""
MOST = 2
"""No more other findings in a sentence are counted."""


def signs(
    hit: Hit, others: Sequence[Hit], sentence: Weighed | None, text: str, reading: Reading | None
) -> Mapping[str, float]:
    """Return what speaks for or against words that were found, by name."""
    start, end = (hit.start, hit.end) if sentence is None else (sentence.start, sentence.end)
    around = text[max(0, start - 1) : end + 2]
    by_frame, certain = bool(hit.because), hit.term.confidence == "high"
    beside = [one for one in others if one is not hit and start <= one.start < end]
    score = 0.0 if sentence is None else sentence.score
    values = {
        "always": 1.0,
        "likeness": score,
        "unweighed": float(sentence is None),
        "known": 0.0 if sentence is None else sentence.familiarity,
        "long": math.log(SHORT if sentence is None else sentence.words),
        "asks": float("?" in around or "؟" in around),
        "quotes": float(beside_quotes(text, start, end)),
        "one word": float(len(text[hit.start : hit.end].split()) == 1),
        "phrase": float(not by_frame),
        "sure phrase": float(not by_frame and certain),
        "likeness of sure phrase": score * (not by_frame and certain),
        "others": float(min(MOST, len(beside))),
        "other kinds": float(any(one.term.kind != hit.term.kind for one in beside)),
        f"kind {hit.term.kind}": 1.0,
    }
    if hit.term.kind in {kinds()[name].reported_as for name in DANGEROUS}:
        values["danger"] = LEAST if sentence is None else max(LEAST, sentence.danger)
    if reading is not None:
        place = sentence_at(reading, hit.start)
        values["of children"] = float(is_about(reading, place, 0))
        values["of harm"] = float(is_about(reading, place, 0, HARM))
    return values


def weigh(values: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return what the signs come to: above 0 the words are rather a fault."""
    return sum(value * weights.get(name, 0.0) for name, value in values.items())
