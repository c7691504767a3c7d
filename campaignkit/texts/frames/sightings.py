"""Finds the frames a text fills; `filling.py` decides it of one frame."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from campaignkit.knowledge.frames import Frame
from campaignkit.texts.frames.clauses import Pool, Reading
from campaignkit.texts.frames.denied_acts import denied
from campaignkit.texts.frames.filling import Sighting, filled, possible
from campaignkit.texts.frames.language import language_of
from campaignkit.texts.frames.true_or_false import FALSE, is_surely_called_false
from campaignkit.texts.frames.turning import turned
from campaignkit.texts.frames.word_table import Mark
from campaignkit.texts.lexicon.tokens import Token

PROMISES = "hope"


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
    every = (*_all(reading, reading.language.by_act), *_called_false(reading))
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


def _called_false(reading: Reading) -> Iterator[Sighting]:
    """Yield what a text should say and calls false: “It is never the child’s fault.” False."""
    if not any(reading.triggers(FALSE, number) for number in range(len(reading.sentences))):
        return
    false = [places for number, places in enumerate(reading.sentences) if is_surely_called_false(reading, number)]
    spans = [(reading.tokens[places.start].start, reading.tokens[places.stop - 1].end) for places in false]
    goods = _all(reading, reading.language.called_false_by_act) if spans else ()
    yield from (one for one in goods if any(start <= one.start < end for start, end in spans))


def _all(reading: Reading, by_act: Mapping[str, Sequence[Frame]]) -> Iterator[Sighting]:
    for clause, pool in enumerate(reading.by_clause):
        wide = reading.by_sentence[reading.sentence[reading.clauses[clause][0]]]
        for slot in pool:
            for frame in by_act.get(slot, ()):
                unit: Pool = wide if frame.within == "sentence" else pool
                is_out = any(name in unit for name in frame.unless)
                is_out = is_out or any(name in wide for name in frame.unless_in_sentence)
                if not is_out and possible(frame, unit):
                    sighting = filled(reading, frame, pool[slot], unit)
                    if sighting is not None:
                        yield sighting
