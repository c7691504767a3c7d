"""Says which fields of meaning a sentence touches, and how: named, denied, told to do, asked.

The slots of the frames are such fields: `picture`, `keep-quiet`, `police`. “Не выносите сор из школы” and “Keep it in
the house” have no word in common and the same fields, so that one language teaches all others.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.knowledge.field_weights import Fields
from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.denied_acts import denied
from campaignkit.texts.frames.language import TRIGGER
from campaignkit.texts.frames.mood import told

DENIED, TOLD, ASKED = "~", "!", "?"


def fields_in(reading: Reading, words: range) -> frozenset[str]:
    """Return the fields of the sentences in which some words stand."""
    first, last = reading.sentence[words.start], reading.sentence[words.stop - 1]
    return frozenset(field for sentence in range(first, last + 1) for field in _fields(reading, sentence))


def _fields(reading: Reading, sentence: int) -> Iterator[str]:
    if reading.asked[sentence]:
        yield ASKED
    for slot, marks in reading.by_sentence[sentence].items():
        yield slot
        if slot.startswith(TRIGGER):
            continue
        is_denied = denied(reading, marks[0])
        if is_denied:
            yield DENIED + slot
        if told(reading, marks[0]):
            yield TOLD + DENIED * is_denied + slot


def weigh_fields(fields: frozenset[str], by: Fields) -> tuple[float, float]:
    """Return what the fields of a sentence say for a fault, and for dangerous advice."""
    fault = sum([by.weights.get(field, 0.0) for field in fields])
    danger = sum([by.danger.get(field, 0.0) for field in fields])
    return by.bias + fault, by.danger_bias + danger
