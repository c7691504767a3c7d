"""Says whether a text speaks, around some words, of children and of those who harm or protect them.

A campaign does so on every page. A year's releases of a press office, a handbook, or the terms of use of an app speak
of much else, and there “see the attached file” or “a career in ruins” is what it says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from campaignkit.texts.frames.clauses import Reading

ABOUT = ("young", "pupil", "victim-w", "offender", "parent", "abuse")
"""Slots of which one is filled where children, their families, victims or offenders are spoken of."""
HARM = ("victim-w", "offender", "abuse")
"""Those among them of which no letter to parents speaks by the way."""
CHILD = ("young", "pupil")
REACH = 2
"""So many sentences around the words are looked at."""
SHORT = 6
"""A text of fewer sentences is about what its campaign is about."""
SELDOM, RUNNING = 0.1, 20
"""A text of so many sentences, of which a smaller part names one of them, is about something else: terms of use."""


def is_about(reading: Reading, sentence: int, reach: int, slots: Sequence[str] = ABOUT) -> bool:
    """Say whether a sentence, or one so near to it, names a child or who harms or protects one."""
    near = reading.by_sentence[max(0, sentence - reach) : sentence + reach + 1]
    return any(slot in pool for pool in near for slot in slots)


def is_elsewhere(reading: Reading, start: int, reach: int = REACH) -> bool:
    """Say whether the words at an offset stand where a longer text speaks of something else."""
    if len(reading.sentences) < SHORT:
        return False
    return not is_about(reading, sentence_at(reading, start), reach)


def is_of_else(reading: Reading) -> bool:
    """Say whether a longer text hardly ever names a child or who harms or protects one."""
    naming = sum(any(slot in pool for slot in ABOUT) for pool in reading.by_sentence)
    return len(reading.sentences) >= RUNNING and naming < SELDOM * len(reading.sentences)


def names_child(reading: Reading, start: int) -> bool:
    """Say whether the sentence at an offset names a child, or one beside it who harms or what was done."""
    sentence = sentence_at(reading, start)
    return is_about(reading, sentence, 0, CHILD) or is_about(reading, sentence, 1, HARM)


def names_source(reading: Reading, start: int, end: int) -> bool:
    """Say whether the sentence around a figure says where it comes from: `according to`, `Europol`, `survey`."""
    for mark in reading.by_sentence[sentence_at(reading, start)].get("source", ()):
        begin, to = reading.tokens[mark.first].start, reading.tokens[mark.last].end
        apart = to <= start or end <= begin
        if apart and any(letter.isalpha() for letter in reading.text[begin:to]):
            return True
    return False


def sentence_at(reading: Reading, start: int) -> int:
    """Return the number of the sentence at an offset."""
    first = bisect_left(reading.tokens, start, key=lambda token: token.end - 1)
    return reading.sentence[min(first, len(reading.tokens) - 1)]
