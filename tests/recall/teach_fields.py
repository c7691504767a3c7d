"""Learns what fields of meaning say for a fault, from the examples of all languages together.

A field is the same in every language, so what is learned of it in ten of them holds in an eleventh as well as what is
learned in all (told apart in 84 % of pairs, both ways). So thresholds of a language are set with weights that were
learned from the others.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np

from campaignkit.knowledge.field_weights import FILE, Fields
from campaignkit.knowledge.likeness_weights import DANGEROUS, packed
from campaignkit.texts.frames.meaning_fields import fields_in
from campaignkit.texts.frames.sightings import read
from tests.recall.regression import Matrix, Numbers, regress
from tests.recall.taught_sentences import LANGUAGES, counted, examples, made_from
from tests.recall.texts import KINDS

OFTEN = 8
"""A field that fewer examples have says nothing."""
STRENGTH, STEPS = 2.5, 100
"""How little the weights are held down, and how long they are learned."""
MANY = 5.0
"""All rows are divided by this, which is about the length of a long one: more fields say more."""
GROUPS = 5
"""So many groups of languages are left out in turn."""
Row = tuple[frozenset[str], str]
"""The fields of an example, and its kind."""


@cache
def rows_of(language: str) -> tuple[Row, ...]:
    """Return the fields of the examples of a language and of its good texts, in their order."""
    return tuple((fields_of(text, language), kind) for text, kind, _ in counted(language))


def fields_of(text: str, language: str) -> frozenset[str]:
    """Return the fields of an example, which is one sentence however it is cut."""
    reading = read(text, language)
    return frozenset() if reading is None or not reading.tokens else fields_in(reading, range(len(reading.tokens)))


def learn(rows: Iterable[Row]) -> Fields:
    """Return how much each field says for a fault, and for dangerous advice."""
    fields, kinds = zip(*((row, kind) for row, kind in rows if row), strict=True)
    often = {field for field, count in Counter(field for row in fields for field in row).items() if count >= OFTEN}
    matrix = Matrix([dict.fromkeys(row & often, 1) for row in fields], rarity=False, length=MANY)
    fault, danger = _told(matrix, kinds, frozenset(KINDS)), _told(matrix, kinds, DANGEROUS)
    return Fields("", fault[1], _kept(matrix, fault[0]), danger[1], _kept(matrix, danger[0]))


def _told(matrix: Matrix, kinds: Sequence[str], meant: frozenset[str]) -> tuple[Numbers, float]:
    truth = np.array([kind in meant for kind in kinds], dtype=float)
    weights, bias = regress(matrix.values, truth[:, None], balanced(truth), STRENGTH, STEPS)
    return weights[:, 0], round(float(bias[0]), 3)


def balanced(truth: Numbers) -> Numbers:
    """Return how much each example counts, so that faulty and good ones count alike."""
    share = truth.mean()
    weights: Numbers = np.where(truth > 0.5, 0.5 / share, 0.5 / (1 - share))
    return weights


def _kept(matrix: Matrix, weights: Numbers) -> dict[str, float]:
    return {
        field: weight
        for field, number in matrix.columns.items()
        if (weight := round(float(weights[number]) / MANY, 2))
    }


def learned_without(language: str) -> Fields:
    """Return what the languages of other groups say of fields."""
    return _without(LANGUAGES.index(language) % GROUPS)


@cache
def _without(group: int) -> Fields:
    others = (language for place, language in enumerate(LANGUAGES) if place % GROUPS != group)
    return learn(row for language in others for row in rows_of(language))


def digest(of_languages: Sequence[str]) -> str:
    """Return one digest of those of the examples of all languages."""
    return hashlib.sha256(" ".join(of_languages).encode()).hexdigest()


def write() -> None:
    """Learn from all languages and keep it."""
    found = learn(row for language in LANGUAGES for row in rows_of(language))
    made = {
        "made_from": digest([made_from(examples(language)) for language in LANGUAGES]),
        "bias": [found.bias, found.danger_bias],
        "weights": packed(found.weights),
        "danger": packed(found.danger),
    }
    FILE.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
