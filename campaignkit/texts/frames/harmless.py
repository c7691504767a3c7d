"""Says which sentences do no harm, however much their words are like those that do.

Words alone cannot tell “Photograph our poster and send us your picture” from what nobody should send. What a sentence
is about can: a poster is no child, a fault that is forbidden is none, and what the next sentence refutes is not said.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.knowledge.frames import Frame
from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.denied_acts import denied
from campaignkit.texts.frames.filling import fill, possible
from campaignkit.texts.frames.mood import asked, by_us, told
from campaignkit.texts.frames.shown import NAKED, ORDINARY, PICTURE, SHOWN, is_near, sends_thing
from campaignkit.texts.frames.subject import CHILD, HARM
from campaignkit.texts.frames.true_or_false import FALSE, denies_again, is_refuted, is_turn, says
from campaignkit.texts.frames.word_table import Mark

CONSENT, EXCEPTION, CONFIDENCE = "with-consent", "exception", "in-confidence"
NO_POSTER = (*HARM, "phone", "police")
"""Who is named besides: then a picture is not of a poster alone."""
SENT = (PICTURE, "copy", "copy-act")
HANDED_ON = ("copy", "copy-act", "send-us", "pass-it", "handed-in", "upload-to")
FORBIDDEN = frozenset({"confront", "copy", "view", "search", "quiet", "restrict", "promise", "surveil"})
"""Kinds of faults that a text does well to deny."""


def is_harmless(reading: Reading, sentence: int) -> bool:
    """Say whether a sentence speaks of ordinary pictures, forbids a fault, or is refuted."""
    return (
        shows_poster(reading, sentence)
        or forbids_fault(reading, sentence)
        or names_exception(reading, sentence)
        or is_refuted(reading, sentence)
        or denies_again(reading, sentence)
        or refutes(reading, sentence)
        or asks_in_scene(reading, sentence)
    )


def shows_poster(reading: Reading, sentence: int) -> bool:
    """Say whether a sentence has pictures of ordinary things sent, or of those that the one before it names."""
    if not _sends(reading, sentence):
        return False
    return _is_ordinary(reading, sentence) or _goes_on(reading, sentence)


def goes_on_of_poster(reading: Reading, sentence: int) -> bool:
    """Say whether pictures are sent of what the sentence before names: `Spotted our poster? Send us your picture`."""
    return _sends(reading, sentence) and _goes_on(reading, sentence)


def _sends(reading: Reading, sentence: int) -> bool:
    """Say whether a picture is taken or sent, and nobody named whose picture it could be."""
    pool = reading.by_sentence[sentence]
    acts = {mark.first for slot in SENT for mark in pool.get(slot, ())}
    is_naked = any(mark.first not in acts for mark in pool.get(NAKED, ()))  # “send us a picture” alone names none
    if not acts or is_naked or any(slot in pool for slot in NO_POSTER):
        return False
    return CONSENT in pool or not any(slot in pool for slot in CHILD)


def _goes_on(reading: Reading, sentence: int) -> bool:
    if not sentence or reading.paragraph[sentence - 1] != reading.paragraph[sentence]:
        return False
    before = reading.by_sentence[sentence - 1]
    leads = reading.asked[sentence - 1] or any(slot in before for slot in SENT)
    return leads and _is_ordinary(reading, sentence - 1) and not any(slot in before for slot in NO_POSTER)


def _is_ordinary(reading: Reading, sentence: int) -> bool:
    pool = reading.by_sentence[sentence]
    if ORDINARY in pool:
        return True
    if not any(slot in pool for slot in HANDED_ON):
        return False
    if sends_thing(reading, sentence):
        return True
    pictures = [mark for slot in SENT for mark in pool.get(slot, ())]
    return any(is_near(reading, one, mark) for one in pool.get(SHOWN, ()) for mark in pictures)


def forbids_fault(reading: Reading, sentence: int) -> bool:
    """Say whether a fault is what a sentence forbids, or says that we do not: `We keep no copies`."""
    return any(
        frame.denied == "no"
        and frame.kind in FORBIDDEN
        and not asked(reading, act)
        and denied(reading, act)
        and (told(reading, act) or (by_us(reading, act) and frame.kind != "restrict"))
        for frame, act in _filled(reading, sentence)
    )


def names_exception(reading: Reading, sentence: int) -> bool:
    """Say whether confidence is given with its limit: `It stays between us, unless you are in danger`."""
    pool = reading.by_sentence[sentence]
    return EXCEPTION in pool and CONFIDENCE in pool and not any(slot in pool for slot in HARM)


def refutes(reading: Reading, sentence: int) -> bool:
    """Say whether a sentence is the verdict on the one before: `False: tell a parent and the police`."""
    return sentence > 0 and says(reading, sentence, FALSE)


def asks_in_scene(reading: Reading, sentence: int) -> bool:
    """Say whether somebody asks in a scene, and somebody else answers: `– Will you go? – No, the police will`."""
    after = sentence + 1
    return (
        reading.asked[sentence]
        and after < len(reading.sentences)
        and is_turn(reading, sentence)
        and is_turn(reading, after)
    )


def _filled(reading: Reading, sentence: int) -> Iterator[tuple[Frame, Mark]]:
    """Yield the frames that a sentence fills, whatever turns them round, each with its act."""
    wide = reading.by_sentence[sentence]
    first, last = reading.sentences[sentence][0], reading.sentences[sentence][-1]
    for clause in range(reading.clause[first], reading.clause[last] + 1):
        pool = reading.by_clause[clause]
        for slot in pool:
            for frame in reading.language.by_act.get(slot, ()):
                unit = wide if frame.within == "sentence" else pool
                if possible(frame, unit):
                    yield from ((frame, act) for act in pool[slot] if fill(frame, act, unit) is not None)
