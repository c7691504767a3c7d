"""Decides whether a frame is filled by an act and the words around it, and by which: mood, denial and distance."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.knowledge.frames import Frame, kinds
from campaignkit.records import dataclass
from campaignkit.texts.frames.clauses import Pool, Reading
from campaignkit.texts.frames.denied_acts import denied, denied_at_once
from campaignkit.texts.frames.mood import advised, asked, by_us
from campaignkit.texts.frames.subject import HARM, is_about
from campaignkit.texts.frames.turning import turned
from campaignkit.texts.frames.word_table import Mark

BESIDE = 2
"""Between a word and what denies it stands one more at most: not the picture."""
SUBJECT = 6
"""Somebody named so many words before the act is the one who does it."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A frame that is filled: where, and the words of each slot in the order of the frame."""

    frame: Frame
    start: int
    end: int
    words: tuple[tuple[str, str], ...]
    sure: bool

    @property
    def because(self) -> str:
        """What was read, for people: the words of each slot and the mood."""
        parts = ", ".join(f"“{words}” ({slot.replace('-', ' ')})" for slot, words in self.words)
        mood = {"told": "; the reader is told to", "asked": "; asked as a question", "own": "; we do"}
        turned_round = "; denied" if self.frame.denied == "yes" else ""
        return f"Read as {self.frame.id}: {parts}{mood.get(self.frame.mood, '')}{turned_round}."


def possible(frame: Frame, unit: Pool) -> bool:
    """Say whether every slot of a frame has a word somewhere in a clause or sentence, besides the act."""
    return all(any(name in unit for name in group) for group in frame.slots[1:])


def filled(reading: Reading, frame: Frame, acts: Sequence[Mark], unit: Pool) -> Sighting | None:
    """Return the frame as one of some acts fills it with words of a clause or sentence; None where none does."""
    for act in acts:
        marks = fill(frame, act, unit)
        if marks is None or _named_only(reading, marks) or _of_denied_act(reading, marks, unit):
            continue
        if _holds(reading, frame, act, unit) and not _of_denied_picture(reading, frame, marks):
            first, last = min(mark.first for mark in marks), max(mark.last for mark in marks)
            words = tuple((mark.slot, _written(reading, mark)) for mark in marks)
            sure = frame.sure and not _everyday(reading, frame, marks)
            return Sighting(frame, reading.tokens[first].start, reading.tokens[last].end, words, sure)
    return None


def _everyday(reading: Reading, frame: Frame, marks: Sequence[Mark]) -> bool:
    """Say whether a word that fills the frame means something harmless where no child is spoken of: `the video`."""
    sentence = reading.sentence[marks[0].first]
    doubtful = [mark for name in frame.may_if for mark in reading.by_sentence[sentence].get(name, ())]
    if not any(mark.first <= one.last and one.first <= mark.last for mark in marks for one in doubtful):
        return False
    return not (is_about(reading, sentence, 0) or is_about(reading, sentence, 1, HARM))


def _named_only(reading: Reading, marks: Sequence[Mark]) -> bool:
    """Say whether something outside of a quotation would be filled by a word inside it: `Say “suspect”`."""
    act, *others = marks
    return not reading.quoted[act.first] and any(reading.quoted[mark.first] for mark in others)


def _of_denied_act(reading: Reading, marks: Sequence[Mark], unit: Pool) -> bool:
    """Say whether a word belongs to a nearer act that is denied: `Keep the messages, but do not copy the picture`."""
    act, *others = marks
    acts = reading.language.acts_on
    return any(
        act.last < nearer.first < mark.first and denied(reading, nearer)
        for mark in others
        for slot in acts.get(mark.slot, ())
        for nearer in unit.get(slot, ())
    )


def _of_denied_picture(reading: Reading, frame: Frame, marks: Sequence[Mark]) -> bool:
    """Say whether the picture is denied and not the act: `Keep the messages, but not the picture`; not `not only`."""
    act, *others = marks
    kind = kinds().get(frame.kind)
    if frame.denied != "no" or kind is None or not kind.of_pictures:
        return False
    sentence = reading.sentence[act.first]
    only = {place for mark in reading.triggers("false-negation", sentence) for place in mark.own}
    return any(
        act.last < deny.first < mark.first <= deny.last + BESIDE and only.isdisjoint(deny.own)
        for deny in reading.triggers("negation", sentence)
        for mark in others
    )


def fill(frame: Frame, act: Mark, unit: Pool) -> list[Mark] | None:
    """Return the marks that fill a frame, each the nearest there is; None when one is missing or too far away."""
    used = [act]
    for group in frame.slots[1:]:
        marks = [
            mark
            for name in group
            for mark in unit.get(name, ())
            if (not frame.ordered or mark.first > used[-1].first)
            and (not frame.behind or mark.first < act.first)
            and all(_apart(mark, other) for other in used)
            and min(_distance(mark, other) for other in used) <= frame.near
        ]
        if not marks:
            return None
        used.append(min(marks, key=lambda mark: _distance(mark, act)))
    return used


def _holds(reading: Reading, frame: Frame, act: Mark, unit: Pool) -> bool:
    """Say whether mood, denial and surroundings are as the frame wants them."""
    question = asked(reading, act)
    if question != (frame.mood == "asked") and not (question and frame.asked):
        return False
    if frame.mood == "told" and not advised(reading, act):
        return False
    if frame.mood == "own" and not by_us(reading, act):
        return False
    if frame.denied != "any" and denied(reading, act) != (frame.denied == "yes"):
        return False
    if frame.certain and frame.denied == "yes" and not denied_at_once(reading, act):
        return False
    clause = reading.by_clause[reading.clause[act.first]]
    for name in frame.not_by:
        if any(act.first - SUBJECT <= mark.first < act.first for mark in clause.get(name, ())):
            return False
    return turned(reading, act, frame.keeps) is None


def _apart(one: Mark, other: Mark) -> bool:
    return one.last < other.first or one.first > other.last or set(one.own).isdisjoint(other.own)


def _distance(one: Mark, other: Mark) -> int:
    return min(abs(one.first - other.last), abs(other.first - one.last))


def _written(reading: Reading, mark: Mark) -> str:
    text = reading.text[reading.tokens[mark.first].start : reading.tokens[mark.last].end]
    return " ".join(text.split())
