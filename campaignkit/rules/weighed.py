"""Says more softly what only one of two readers sees: a phrase fits, and the sentence reads like good ones.

A phrase or frame is sure of itself, or fairly so; the other reader weighs the sentence. Where that finds it more
like good ones, what is fairly sure becomes a note, and a main term of the Terminology Guidelines less sure. What is
sure stays: "It is your fault" is near "It is not your fault" for a reader who weighs words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from campaignkit.knowledge.frames import kinds
from campaignkit.knowledge.likeness import taught
from campaignkit.texts.lexicon.finder import Hit, Scan
from campaignkit.texts.lexicon.tokens import Token
from campaignkit.texts.likeness import sureness

EVEN = 0.5
"""Below it a sentence reads like good ones: of what is left out while learning, two of three false alarms and one
true one in six."""
MAIN = "child"
"""So begin the names of the main words to avoid: child pornography, child prostitution; `monster` is none of them."""


def softened(scan: Scan, text: str, language: str, tokens: Sequence[Token]) -> Scan:
    """Return a scan in which each hit is as sure as both readers together are."""
    weights = taught(language)
    if weights is None or all(hit.term.confidence == "low" for hit in scan.hits):
        return scan

    known = {kind.reported_as for kind in kinds().values()} | {"caution"}

    def weigh(hit: Hit) -> Hit:
        if hit.term.confidence == "low" or hit.term.kind not in known:
            return hit
        main = hit.term.kind == "avoid" and hit.term.id.startswith(MAIN)
        if hit.term.confidence == "high" and not main:
            return hit  # "It is your fault" is near "It is not your fault"
        sure = sureness(text, tokens, weights, hit.start, hit.end)
        if sure is None or sure >= EVEN:
            return hit
        softer = "medium" if main and hit.term.confidence == "high" else "low"
        return replace(hit, term=replace(hit.term, confidence=softer))

    return replace(scan, hits=tuple(map(weigh, scan.hits)))
