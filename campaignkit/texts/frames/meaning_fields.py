"""Says which fields of meaning a sentence touches, and how: named, denied, told to do, asked.

The slots of the frames are such fields: `picture`, `keep-quiet`, `police`. “Не выносите сор из школы” and “Keep it in
the house” have no word in common and the same fields, so that one language teaches all others.
"""

from __future__ import annotations

from campaignkit.knowledge.field_weights import Fields
from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.denied_acts import denied
from campaignkit.texts.frames.language import TRIGGER
from campaignkit.texts.frames.mood import told

DENIED, TOLD, ASKED = "~", "!", "?"


def fields_in(reading: Reading, words: range) -> frozenset[str]:
    """Return the fields of the sentences in which some words stand."""
    first, last = reading.sentence[words.start], reading.sentence[words.stop - 1]
    if first == last:
        return _fields(reading, first)
    return frozenset().union(*(_fields(reading, sentence) for sentence in range(first, last + 1)))


def _fields(reading: Reading, sentence: int) -> frozenset[str]:
    pool = reading.by_sentence[sentence]
    acts = {slot: marks[0] for slot, marks in pool.items() if slot[0] != TRIGGER}
    words = {mark.first: mark for mark in acts.values()}  # one word fills many slots
    is_denied = {first for first, mark in words.items() if denied(reading, mark)}
    is_told = {first for first, mark in words.items() if told(reading, mark)}
    asks = {ASKED} if reading.asked[sentence] else set()
    return frozenset(
        {*pool, *asks}
        | {DENIED + slot for slot, mark in acts.items() if mark.first in is_denied}
        | {TOLD + DENIED * (mark.first in is_denied) + slot for slot, mark in acts.items() if mark.first in is_told}
    )


def weigh_fields(fields: frozenset[str], by: Fields) -> tuple[float, float]:
    """Return what the fields of a sentence say for a fault, and for dangerous advice."""
    fault, danger = by.weights, by.danger
    return (
        by.bias + sum([fault[field] for field in fields & fault.keys()]),
        by.danger_bias + sum([danger[field] for field in fields & danger.keys()]),
    )
