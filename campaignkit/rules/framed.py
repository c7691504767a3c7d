"""Puts what frames find beside what phrases find: one finding where both mean the same words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from campaignkit.knowledge.frames import Frame, kinds
from campaignkit.knowledge.lexicons import Term
from campaignkit.texts.frames.sightings import Sighting, sightings
from campaignkit.texts.lexicon.finder import Hit, Scan


def with_frames(scan: Scan, text: str, language: str) -> Scan:
    """Return a scan with what the frames of the language find in the text as well."""
    more = tuple(_not_covered(sightings(text, language), scan.hits))
    return replace(scan, hits=scan.hits + more) if more else scan


def _not_covered(seen: tuple[Sighting, ...], phrases: tuple[Hit, ...]) -> Iterator[Hit]:
    """Yield the sightings that nothing of the same kind, or of one that stands for it, has found already."""
    taken = [(hit.term.kind, hit.start, hit.end) for hit in phrases if hit.term.confidence != "low"]
    for sighting in seen:
        kind = kinds()[sighting.frame.kind]
        same = kind.covered_by | {kind.reported_as}
        if not any(name in same and start < sighting.end and sighting.start < end for name, start, end in taken):
            term = _term(sighting.frame)
            taken.append((kind.reported_as, sighting.start, sighting.end))
            yield Hit(term, sighting.start, sighting.end, quoted=False, opening=False, because=sighting.because)


@cache
def _term(frame: Frame) -> Term:
    kind = kinds()[frame.kind]
    return Term(
        id=frame.id,
        kind=kind.reported_as,
        forms=(),
        unless=(),
        explained=(),
        prefer=kind.prefer,
        why=kind.why,
        source=kind.source,
        confidence="medium" if frame.sure else "low",
        replace={},
        classes=frozenset(),
        always=frozenset(),
    )
