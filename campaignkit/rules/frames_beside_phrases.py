"""Puts what frames find beside what phrases find: one finding where both mean the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from campaignkit.knowledge.frames import Frame, kinds
from campaignkit.knowledge.lexicons import Term
from campaignkit.rules.softened_findings import MAIN, always_clear
from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.filling import Sighting
from campaignkit.texts.frames.harmless import goes_on_of_poster
from campaignkit.texts.frames.shown import BESIDE, shows_ordinary, shows_thing
from campaignkit.texts.frames.sightings import between, denies, said_in, sightings_in, turns_round, unsaid_in
from campaignkit.texts.frames.subject import (
    HARM,
    is_about,
    is_elsewhere,
    is_of_else,
    names_child,
    sentence_at,
)
from campaignkit.texts.lexicon.denied_phrases import DENIABLE
from campaignkit.texts.lexicon.finder import Hit, Scan

_SAID = frozenset({"concessive", "harmful"})
KEEPS = {
    "blame": _SAID,
    "hopeless": _SAID,
    "parents": _SAID,
    "punishment": _SAID,
    "fear": _SAID,
    "minimising": _SAID,
    "strangers": _SAID,
    "copying": _SAID,
    "searching": _SAID,
    "avoid": frozenset({"concessive", "harmful", "attributed", "rejected", "quotation"}),
}
"""Kinds of phrases for which the reader of the frames decides, too; what does not turn each of them round."""

HOPELESS, BLAME = "hopeless", "blame"
EVERYDAY, GUILTY = "everyday", "offender-fault"
"""Slots that frames of these kinds are blocked by: what makes phrases of them speak of something else."""


def with_frames(scan: Scan, reading: Reading | None) -> Scan:
    """Return a scan with what the frames find as well, and without the phrases that the reader finds turned round."""
    if reading is None:
        return scan
    phrases = tuple(hit for hit in scan.hits if _said(reading, hit))
    more = tuple(_not_covered(sightings_in(reading), phrases))
    of_else = is_of_else(reading)
    rest = _of_no_ordinary_picture(reading, phrases + more)
    hits = tuple(_as_sure(reading, hit, of_else=of_else) for hit in rest)
    return replace(scan, hits=hits, says=said_in(reading), unsays=unsaid_in(reading))


def _of_no_ordinary_picture(reading: Reading, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield what is not about a picture of a poster or a stand; a note where the sentence names a child as well.

    It is a note, too, where the picture is of something nobody has listed: “the picture of the winning cake”. A frame
    that is certain has asked all that itself.
    """
    for hit in hits:
        if hit.term.kind not in _of_pictures() or (hit.term.confidence == "high" and hit.because):
            yield hit
        elif goes_on_of_poster(reading, sentence_at(reading, hit.start)):
            if is_about(reading, sentence_at(reading, hit.start), 1, HARM):
                yield _softly(hit)
        elif not shows_ordinary(reading, hit.start, hit.end):
            yield _softly(hit) if shows_thing(reading, hit.start, hit.end) else hit
        elif names_child(reading, hit.start):
            yield _softly(hit)


def _softly(hit: Hit) -> Hit:
    return replace(hit, term=replace(hit.term, confidence="low"))


@cache
def _of_pictures() -> frozenset[str]:
    """Return under which names faults are reported that are done to pictures."""
    return frozenset(kind.reported_as for kind in kinds().values() if kind.of_pictures)


def _as_sure(reading: Reading, hit: Hit, *, of_else: bool) -> Hit:
    """Return a hit as a note where it is not sure of itself, or one word, and the text speaks of something else.

    Where all of the text does, words are that are sure of themselves: to delete an account “cannot be undone”.
    """
    vague = of_else or hit.term.confidence == "medium" or len(reading.text[hit.start : hit.end].split()) == 1
    main = hit.term.kind == "avoid" and hit.term.id.startswith(MAIN)
    main = main or hit.term.id in always_clear()
    if hit.term.confidence == "low" or main or not vague or not is_elsewhere(reading, hit.start):
        return hit
    return replace(hit, term=replace(hit.term, confidence="low"))


def _said(reading: Reading, hit: Hit) -> bool:
    """Say whether the text itself says a phrase: it neither quotes it to correct it nor rejects it."""
    if _is_of_else(reading, hit):
        return False
    keeps = KEEPS.get(hit.term.kind)
    if hit.term.kind in DENIABLE and denies(reading, hit.start, hit.end):
        return False
    return keeps is None or turns_round(reading, hit.start, hit.end, keeps) is None


def _is_of_else(reading: Reading, hit: Hit) -> bool:
    """Say whether nothing can be done about the rain, or whoever blackmails is to blame."""
    pool = reading.by_sentence[sentence_at(reading, hit.start)]
    if hit.term.kind == HOPELESS:
        return EVERYDAY in pool
    at = between(reading, hit.start, hit.end) if hit.term.kind == BLAME else None
    return at is not None and any(0 < at.first - mark.last <= BESIDE for mark in pool.get(GUILTY, ()))


def _not_covered(sightings: tuple[Sighting, ...], phrases: tuple[Hit, ...]) -> Iterator[Hit]:
    """Yield the sightings that nothing of the same kind, or of one that stands for it, has found already.

    What is always clear is yielded in any case: a phrase may turn out to be a note.
    """
    places = [(hit.term.kind, hit.start, hit.end) for hit in phrases if hit.term.confidence != "low"]
    for sighting in sightings:
        kind = kinds()[sighting.frame.kind]
        same = kind.covered_by | {kind.reported_as}
        is_covered = any(
            name in same and start < sighting.end and sighting.start < end for name, start, end in places
        )
        if sighting.frame.always or not is_covered:
            term = _term(sighting.frame, sighting.sure)
            places.append((kind.reported_as, sighting.start, sighting.end))
            yield Hit(term, sighting.start, sighting.end, quoted=False, opening=False, because=sighting.because)


@cache
def _term(frame: Frame, sure: bool) -> Term:
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
        confidence="low" if not sure else "high" if frame.certain else "medium",
        replace={},
        classes=frozenset(),
        always=frozenset(),
    )
