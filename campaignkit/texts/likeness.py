"""Says how much a sentence reads like faulty ones, by what a language's examples have taught.

Frames and phrases know what a fault is made of, and miss what nobody thought of: on texts of strangers two of three.
Here every word, its stem and its neighbours speak for or against a fault with the weight that thousands of examples
gave them (logistic regression; `tests/recall/teach.py`). That finds more and proves less, so what it finds is a note
for a person to read again, never more. Dangerous advice is weighed a second time by weights of its own: what tells an
order from a warning is seldom what tells blame from comfort.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from campaignkit.knowledge.common_words import common, known_as
from campaignkit.knowledge.field_weights import Fields, field_weights
from campaignkit.knowledge.likeness_weights import Taught
from campaignkit.knowledge.locales import script
from campaignkit.records import dataclass
from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.meaning_fields import fields_in, weigh_fields
from campaignkit.texts.lexicon.tokens import OPAQUE, SENTENCE, Token, fold

SHORT, LONG, PAIR = 4, 7, 5
"""How many first letters of a word are read: alone as two stems, and together with its neighbour."""
FEWEST, MOST = 4, 60
"""A sentence has at least and is read to at most so many words."""
NAMED, TELLING = 3, 4
"""So many places of a sentence are named as those that weigh most, each of at least so many letters."""
WORDS, FIELDS = 0.65, 0.36
"""How much the words of a sentence say beside its fields of meaning (`texts/frames/meaning_fields.py`)."""
OTHERS = 3
"""Fewer sentences around one say nothing of it."""
CALM, STRONGER, AT_MOST = 6, 2.5, 3.0
"""How slowly the sentences around one begin to speak against words found in it, how strongly, and how much they can.
A fault that stands alone in a long good text is a note then. In a short one, or beside others, it is still a warning
(`texts/doubts_together.py`): of texts left out while learning as many faulty ones warn as did with half of this, and
of 1,650 good ones none is alarmed by a single phrase, where it was three.
"""
_MARKS = '?!"“„«:;–؟'


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence: where, what of it is weighed, and what that comes to; above 0 it is faulty, or `danger`ous.

    `words` says how many it has, `familiarity` which part of its signs more than one example had.
    """

    start: int
    end: int
    signs: Mapping[str, tuple[Token, ...]]
    score: float
    danger: float
    words: int
    familiarity: float


class Company(NamedTuple):
    """What the sentences of all texts that are read together come to, and how many they are."""

    total: float
    number: int

    def doubts(self, one: Weighed | None) -> float:
        """Return how much more it takes for words found in one of these sentences to be a warning."""
        total, number = (self.total, self.number) if one is None else (self.total - one.score, self.number - 1)
        return max(0.0, min(-STRONGER * total / (number + CALM), AT_MOST)) if number >= OTHERS else 0.0


NOBODY = Company(0.0, 0)
"""Around a sentence that is read alone."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A sentence that reads like faulty ones: where, like which kind, and what weighs most.

    `kind` is None where it could as well be another.
    """

    start: int
    end: int
    kind: str | None
    because: tuple[str, ...]


def weighed_in(
    text: str, tokens: Sequence[Token], model: Taught, reading: Reading | None = None, by: Fields | None = None
) -> tuple[Weighed, ...]:
    """Return the sentences of a text with what they come to; `by` are other weights of fields than those kept."""
    if reading is None:
        return tuple(_weigh(text, sentence, model) for sentence in sentences(tokens))
    fields = field_weights() if by is None else by
    return tuple(
        _weigh(text, tokens[place.start : place.stop], model, weigh_fields(fields_in(reading, place), fields))
        for place in places(tokens)
    )


def company(sentences: Sequence[Weighed]) -> Company:
    """Return what some sentences come to together."""
    scores = [one.score for one in sentences]
    return Company(sum(scores), len(scores))


def like(text: str, one: Weighed, model: Taught) -> Likeness:
    """Return like which kind a sentence of a text reads, and what of it weighs most."""
    by = model.weights if one.score >= one.danger else model.danger.weights
    return Likeness(one.start, one.end, _kind(one.signs, model), _because(text, one, model, by))


def _weigh(text: str, sentence: Sequence[Token], model: Taught, fields: tuple[float, float] | None = None) -> Weighed:
    start, end = sentence[0].start, sentence[-1].end
    signs = features(sentence, text[start : end + 1])
    rarity, length = _rarity(signs, model)
    score = model.bias + _sum(signs, rarity, length, model.weights)
    danger = model.danger.bias + _sum(signs, rarity, length, model.danger.weights)
    if fields is not None:
        score, danger = both(score, fields[0]), both(danger, fields[1])
    share = len([sign for sign in signs if sign in model.common]) / len(signs)
    return Weighed(start, end, signs, score, danger, len(sentence), share)


def both(words: float, fields: float) -> float:
    """Return what the words of a sentence and its fields of meaning come to together."""
    return WORDS * words + FIELDS * fields


def sentences(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield the sentences of a text that are long enough to say something."""
    return (tokens[place.start : place.stop] for place in places(tokens))


def places(tokens: Sequence[Token]) -> Iterator[range]:
    """Yield where the sentences of a text stand that are long enough to say something."""
    first = 0
    for index in range(1, len(tokens) + 1):
        if index == len(tokens) or tokens[index].gap == SENTENCE or index - first == MOST:
            if index - first >= FEWEST:
                yield range(first, index)
            first = index


def features(sentence: Sequence[Token], text: str) -> Mapping[str, tuple[Token, ...]]:
    """Return what of a sentence is weighed, each with the words it comes from: stems, neighbours, marks, figures."""
    signs: dict[str, tuple[Token, ...]] = {}
    words = [token.word if token.word != OPAQUE else "" for token in sentence]
    for token, word in zip(sentence, words, strict=True):
        signs.setdefault(f"{SHORT}{word[:SHORT]}", (token,))
        signs.setdefault(f"{LONG}{word[:LONG]}", (token,))
    stems = [word[:PAIR] for word in words]
    for index, stem in enumerate(stems[1:], start=1):
        signs.setdefault(f"{stems[index - 1]} {stem}", (sentence[index - 1], sentence[index]))
    signs.setdefault(f"^ {stems[0]}", (sentence[0],))
    signs.setdefault(f"{stems[-1]} $", (sentence[-1],))
    signs |= {mark: () for mark in _MARKS if mark in text}
    if any(word[:1].isdigit() for word in words):
        signs["#"] = ()
    return signs


def weighed(signs: Mapping[str, object], model: Taught, weights: Mapping[str, float]) -> dict[str, float]:
    """Return what each sign adds: its weight by its rarity, over the length of the whole sentence."""
    rarity, length = _rarity(signs, model)
    return {
        sign: weights[sign] * value / length for sign, value in zip(signs, rarity, strict=True) if sign in weights
    }


def _rarity(signs: Iterable[str], model: Taught) -> tuple[list[float], float]:
    """Return how rare each sign is, and the length of the whole sentence."""
    rare, common = model.rare, model.common.get
    rarity = [common(sign, rare) for sign in signs]
    return rarity, math.sqrt(sum([value * value for value in rarity])) or 1.0


def _sum(signs: Iterable[str], rarity: Sequence[float], length: float, weights: Mapping[str, float]) -> float:
    added = [weights[sign] * value / length for sign, value in zip(signs, rarity, strict=True) if sign in weights]
    return sum(added)


def _kind(signs: Mapping[str, object], model: Taught) -> str | None:
    """Return the kind that is twice as likely as any other."""
    length = math.sqrt(len(signs)) or 1.0
    scores = {
        kind: math.exp(bias + sum(weights.get(sign, 0.0) for sign in signs) / length)
        for kind, (bias, weights) in model.kinds.items()
    }
    best, second = sorted(scores, key=lambda kind: -scores[kind])[:2]
    return best if scores[best] >= 2 * scores[second] else None


def _because(text: str, one: Weighed, model: Taught, by: Mapping[str, float]) -> tuple[str, ...]:
    """Return the words that weigh most, as they are written, none of them twice and none that says nothing alone."""
    places: list[tuple[int, int]] = []
    everyday, weights = _everyday(model.language), weighed(one.signs, model, by)
    for sign in sorted(weights, key=lambda sign: -weights[sign]):
        telling = [token for token in one.signs[sign] if token.word not in everyday]
        if weights[sign] <= 0 or not telling or len(places) == NAMED:
            continue
        start, end = telling[0].start, telling[-1].end
        if end - start >= TELLING and all(end <= other[0] or start >= other[1] for other in places):
            places.append((start, end))
    return tuple(" ".join(text[start:end].split()) for start, end in sorted(places))


@cache
def _everyday(language: str) -> frozenset[str]:
    """Return the words that are in every text of a language."""
    words, name = common(script(language)).words, known_as(language)
    return frozenset(fold(word, language) for word, languages in words.items() if name in languages)
