"""Finds the frames a text fills, and says which words filled which slot and what decided."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from campaignkit.knowledge.frames import Frame
from campaignkit.records import dataclass
from campaignkit.texts.frames.clauses import Pool, Reading
from campaignkit.texts.frames.denied_acts import denied
from campaignkit.texts.frames.language import language_of
from campaignkit.texts.frames.mood import asked, by_us, told
from campaignkit.texts.frames.subject import HARM, is_about
from campaignkit.texts.frames.turning import turned
from campaignkit.texts.frames.word_table import Mark
from campaignkit.texts.lexicon.tokens import Token

PROMISES = "hope"
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


def sightings(text: str, language: str) -> tuple[Sighting, ...]:
    """Return what the frames find in a text; nothing in a language without words."""
    reading = read(text, language)
    return () if reading is None else sightings_in(reading)


def read(text: str, language: str, tokens: Sequence[Token] | None = None) -> Reading | None:
    """Return a text as the reader sees it; None in a language without words."""
    words = language_of(language)
    return None if words is None else Reading(text, words, tokens)


def sightings_in(reading: Reading) -> tuple[Sighting, ...]:
    """Return what the frames find in a text, in its order, one for each kind and stretch."""
    every = tuple(_all(reading, reading.language.by_act))
    plain = [sighting for sighting in every if sighting.frame.always]
    rest = [
        sighting
        for sighting in every
        if sighting.frame.always or not any(_stands_for(one, sighting) for one in plain)
    ]
    in_order = sorted(rest, key=lambda sighting: (sighting.start, -sighting.end, not sighting.frame.clear))
    ends: dict[str, int] = {}
    result = []
    for sighting in in_order:
        if sighting.start >= ends.get(sighting.frame.kind, -1):
            ends[sighting.frame.kind] = sighting.end
            result.append(sighting)
    return tuple(result)


def _stands_for(one: Sighting, other: Sighting) -> bool:
    """Say whether what is clear always says of the same words what another frame only may say."""
    return one.frame.kind == other.frame.kind and one.start < other.end and other.start < one.end


def said_in(reading: Reading) -> frozenset[str]:
    """Return what a text does well: the tags of the good frames it fills, whatever its words."""
    return frozenset(sighting.frame.kind for sighting in _all(reading, reading.language.good_by_act))


def unsaid_in(reading: Reading) -> tuple[tuple[str, int, int], ...]:
    """Return the tags whose denial a text has lost, each with where: `pay`, and no `not` in word or clause."""
    turns = sorted(_all(reading, reading.language.turned_by_act), key=lambda one: one.start)
    return tuple((one.frame.kind, one.start, one.end) for one in turns if not _forbids(reading, one))


def _forbids(reading: Reading, one: Sighting) -> bool:
    """Say whether a word of it is a denied order by itself, as in Turkish."""
    words = reading.text[one.start : one.end].split()
    return any(reading.language.shaped("forbidden", word.lower()) for word in words)


def advice_in(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Return where a text says what to do: to tell, to report, to keep what proves it; hope only promises."""
    goods = _all(reading, reading.language.good_by_act)
    return tuple((one.start, one.end) for one in goods if one.frame.kind != PROMISES)


def turns_round(reading: Reading, start: int, end: int, keeps: frozenset[str]) -> str | None:
    """Return what turns the words between two offsets round; None when the text says them itself."""
    mark = between(reading, start, end)
    return None if mark is None else turned(reading, mark, keeps)


def denies(reading: Reading, start: int, end: int) -> bool:
    """Say whether the text denies or forbids what stands between two offsets."""
    mark = between(reading, start, end)
    return mark is not None and denied(reading, mark)


def between(reading: Reading, start: int, end: int) -> Mark | None:
    """Return the words between two offsets as a mark of their own; None where there are none."""
    first = bisect_left(reading.tokens, start, key=lambda token: token.end - 1)
    last = max(first, bisect_left(reading.tokens, end, key=lambda token: token.start) - 1)
    return Mark("", first, last, tuple(range(first, last + 1))) if first < len(reading.tokens) else None


def _all(reading: Reading, by_act: Mapping[str, Sequence[Frame]]) -> Iterator[Sighting]:
    for clause, pool in enumerate(reading.by_clause):
        wide = reading.by_sentence[reading.sentence[reading.clauses[clause][0]]]
        for slot in pool:
            for frame in by_act.get(slot, ()):
                unit: Pool = wide if frame.within == "sentence" else pool
                is_out = any(name in unit for name in frame.unless)
                is_out = is_out or any(name in wide for name in frame.unless_in_sentence)
                if not is_out and possible(frame, unit):
                    sighting = _match(reading, frame, pool[slot], unit)
                    if sighting is not None:
                        yield sighting


def possible(frame: Frame, unit: Pool) -> bool:
    """Say whether every slot of a frame has a word somewhere in a clause or sentence, besides the act."""
    return all(any(name in unit for name in group) for group in frame.slots[1:])


def _match(reading: Reading, frame: Frame, acts: Sequence[Mark], unit: Pool) -> Sighting | None:
    for act in acts:
        marks = fill(frame, act, unit)
        if marks is None or _named_only(reading, marks) or _of_denied_act(reading, marks, unit):
            continue
        if _holds(reading, frame, act, unit):
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
    if frame.mood == "told" and not told(reading, act):
        return False
    if frame.mood == "own" and not by_us(reading, act):
        return False
    if frame.denied != "any" and denied(reading, act) != (frame.denied == "yes"):
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
