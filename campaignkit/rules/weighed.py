"""Says more softly what only one of two readers sees: a phrase fits, and the sentence reads like good ones.

A phrase is sure of itself, or fairly so, a frame fairly so; the other reader weighs the sentence. Where that
does not find it like faulty ones, what is fairly sure becomes a note, and a main term of the Terminology
Guidelines less sure. What is sure stays, unless a long sentence is clearly like good ones: for a reader who
weighs words, "It is your fault" is near "It is not your fault".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from campaignkit.knowledge.frames import kinds
from campaignkit.knowledge.likeness_weights import DANGEROUS, taught
from campaignkit.texts.lexicon.finder import Hit, Scan
from campaignkit.texts.lexicon.tokens import Token
from campaignkit.texts.likeness import FEWEST, reads_dangerous, sureness

EVEN, LIKELY, GOOD = 0.5, 0.7, 0.3
"""From `LIKELY` on a sentence reads so much like faulty ones that a frame in it is a warning: on texts of strangers
half of its false alarms lie below, and one true one in five. Below `EVEN` phrases that are fairly sure are softened,
and below `GOOD` even those that are sure of themselves."""
TELLING = 8
"""A sentence of fewer words says too little to doubt a phrase that is sure of itself."""
MAIN = "child"
"""So begin the names of the main words to avoid: child pornography, child prostitution; `monster` is none of them."""


def softened(scan: Scan, text: str, language: str, tokens: Sequence[Token]) -> Scan:
    """Return a scan in which each hit is as sure as both readers together are."""
    weights = taught(language)
    if weights is None or all(hit.term.confidence == "low" for hit in scan.hits):
        return scan

    dangerous = {kinds()[name].reported_as for name in DANGEROUS}
    known = {kind.reported_as for kind in kinds().values()} | {"caution"}

    def weigh(hit: Hit) -> Hit:
        if hit.term.confidence == "low" or hit.term.kind not in known:
            return hit
        main = hit.term.kind == "avoid" and hit.term.id.startswith(MAIN)
        certain = hit.term.confidence == "high" and not main
        sure = sureness(text, tokens, weights, hit.start, hit.end, TELLING if certain else FEWEST)
        if sure is None or sure >= (GOOD if certain else LIKELY if hit.because else EVEN):
            return hit
        if hit.term.kind in dangerous and reads_dangerous(text, tokens, weights, hit.start, hit.end):
            return hit
        softer = "medium" if main and hit.term.confidence == "high" else "low"
        return replace(hit, term=replace(hit.term, confidence=softer))

    return replace(scan, hits=tuple(map(weigh, scan.hits)))
