"""Says more softly what phrases and frames find where the sentence around it makes it doubtful.

A phrase or a frame says how sure it can be at best; the signs of the sentence (`texts/likely_faults.py`) say how
likely it is right here, and among sentences that read well it takes more. What is not likely becomes a note, what is
likely a warning at most; only what is sure stays an error. Main words to avoid stay a warning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from campaignkit.knowledge.frames import called_false_frames, frames, kinds
from campaignkit.knowledge.judgement import judgement
from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.harmless import is_harmless
from campaignkit.texts.frames.occasion import main_clauses
from campaignkit.texts.frames.sightings import advice_in, between
from campaignkit.texts.frames.subject import sentence_at
from campaignkit.texts.lexicon.finder import Hit, Scan
from campaignkit.texts.likely_faults import signs, weigh
from campaignkit.texts.likeness import Weighed, company

TRUST = 1.0
"""So much less likely may be what a phrase that is sure of itself finds: there nine of ten are right all the same."""
HALF = 0.5
"""What covers so much of a sentence, and is sure of itself, is hardly contradicted by the rest of it."""
MOST, CALM = 0.65, -1.0
"""A sentence of which so much is good advice is not weighed; one that weighs less than this does no harm."""
ASKED = ("?", "؟")
MAIN = "child"
"""So begin the names of the main words to avoid: child pornography, child prostitution; `monster` is none of them.

They are a warning at least, however good the advice is that they stand in: `Report child pornography`. Titles of laws
and texts about the word are left alone before.
"""


def softened(scan: Scan, text: str, reading: Reading | None, sentences: Sequence[Weighed]) -> Scan:
    """Return a scan in which each hit is as sure as it is likely to be right."""
    doubtful = judged(scan)
    if not doubtful or not sentences:
        return replace(scan, hits=_once(scan.hits))
    by, among = judgement(), company(sentences)

    def judge(hit: Hit) -> Hit:
        if hit not in doubtful:
            return hit
        around = next((one for one in sentences if one.start < hit.end and hit.start < one.end), None)
        certain = hit.term.confidence == "high" or hit.term.id in _clear_frames()
        likely = weigh(signs(hit, doubtful, around, text, reading), by.weights)
        hit = replace(hit, likely=likely)
        if certain and _is_all(hit, around, text, reading):
            return hit
        comes_to = likely - among.doubts(around)
        if comes_to >= by.sure or (comes_to >= by.likely and hit.term.confidence == "medium"):
            return hit
        trust = TRUST if hit.term.confidence == "high" else 0.0
        if hit.term.id in always_clear():
            return hit
        softer = "medium" if _is_main(hit) or comes_to >= by.likely - trust else "low"
        return replace(hit, term=replace(hit.term, confidence=softer))

    return replace(scan, hits=_once(tuple(map(judge, scan.hits))))


def _once(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Return hits without those that say again what a frame that is always clear says, or a phrase beside it.

    The phrase goes where it became a note, otherwise the frame does; beside a frame that is an error all others go.
    """
    clear = [hit for hit in hits if hit.term.id in always_clear()]

    certain = [hit for hit in clear if hit.term.confidence == "high"]

    def is_again(hit: Hit) -> bool:
        if certain and any(_same(one, hit) for one in certain):
            return hit not in certain
        is_clear, soft = hit.term.id in always_clear(), hit.term.confidence == "low"
        beside = (one for one in (hits if is_clear else clear if soft else ()) if one is not hit)
        same = [one for one in beside if _same(one, hit)]
        return any(not is_clear or (one not in clear and one.term.confidence != "low") for one in same)

    return tuple(hit for hit in hits if not is_again(hit)) if clear else hits


def _same(one: Hit, other: Hit) -> bool:
    return one.term.kind == other.term.kind and one.start < other.end and other.start < one.end


def without_advice(sentences: Sequence[Weighed], scan: Scan, text: str, reading: Reading | None) -> Sequence[Weighed]:
    """Return the sentences in which words were found, or that are more than advice that protects and can do harm.

    “Report it to the police” has the words of many a warning not to; it speaks neither for nor against others.
    """
    if reading is None:
        return sentences
    advice = advice_in(reading)

    def speaks(one: Weighed) -> bool:
        if max(one.score, one.danger) < CALM or any(_within(hit, one) for hit in judged(scan)):
            return True
        spans = [(max(one.start, start), min(one.end, end)) for start, end in advice]
        much = any(end > start and _words(text, start, end) >= MOST * one.words for start, end in spans)
        return not much and not is_harmless(reading, sentence_at(reading, one.start))

    return tuple(filter(speaks, sentences))


def _within(hit: Hit, one: Weighed) -> bool:
    return hit.start < one.end and one.start < hit.end


def _words(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())


@cache
def _clear_frames() -> frozenset[str]:
    """Return the frames that are as sure as phrases there: an order with what it is about, or plain by nature.

    Of 22 sentences of `hopeless.nobody` that good and bad examples have, 21 were bad.
    """
    return frozenset(frame.id for frame in frames() if frame.clear)


@cache
def always_clear() -> frozenset[str]:
    """Return the frames that are clear whatever stands around them, and whatever the text speaks of."""
    return frozenset(frame.id for frame in (*frames(), *called_false_frames()) if frame.always)


def judged(scan: Scan) -> Sequence[Hit]:
    """Return the hits of which the sentence has to say how likely they are."""
    names = {kind.reported_as for kind in kinds().values()} | {"caution"}
    return [hit for hit in scan.hits if hit.term.confidence != "low" and not hit.quoted and hit.term.kind in names]


def _is_all(hit: Hit, sentence: Weighed | None, text: str, reading: Reading | None) -> bool:
    """Say whether a sentence says nothing but these words, whatever its occasion: then nothing speaks against them.

    “Nobody can help you” has the words of many a good sentence; a phrase that is sure of itself knows better.
    One word that is asked (“Precocious?”) is taken up rather than said.
    """
    words = text[hit.start : hit.end].split()
    if sentence is None:
        return len(words) > 1 or text[hit.end : hit.end + 1] not in ASKED
    of = text[sentence.start : sentence.end].split()
    if reading is not None and len(words) < HALF * len(of):
        of = (_said_apart(reading, hit.start, hit.end) or " ".join(of)).split()
    return len(words) >= HALF * len(of)


def _is_main(hit: Hit) -> bool:
    return hit.term.kind == "avoid" and hit.term.id.startswith(MAIN)


def _said_apart(reading: Reading, start: int, end: int) -> str | None:
    """Return what the sentence between two offsets says apart from the occasions it names; None if it names none."""
    mark = between(reading, start, end)
    if mark is None or (words := main_clauses(reading, mark)) == reading.sentences[reading.sentence[mark.first]]:
        return None
    return reading.text[reading.tokens[words.start].start : reading.tokens[words.stop - 1].end]
