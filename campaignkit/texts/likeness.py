"""Says how much a sentence reads like faulty ones, by what a language's examples have taught.

Frames and phrases know what a fault is made of, and miss what nobody thought of: on texts of strangers two of three.
Here every word, its stem and its neighbours speak for or against a fault with the weight that thousands of examples
gave them (logistic regression; `tests/recall/teach.py`). That finds more and proves less, so what it finds is a note
for a person to read again, never more.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from campaignkit.knowledge.likeness import Taught
from campaignkit.records import dataclass
from campaignkit.texts.lexicon.tokens import OPAQUE, SENTENCE, Token

SHORT, LONG, PAIR = 4, 7, 5
"""How many first letters of a word are read: alone as two stems, and together with its neighbour."""
FEWEST, MOST = 4, 60
"""A sentence has at least and is read to at most so many words."""
NAMED, TELLING = 3, 4
"""So many places of a sentence are named as those that weigh most, each of at least so many letters."""
_MARKS = '?!"“„«:;–؟'


@dataclass(frozen=True, slots=True)
class Likeness:
    """A sentence that reads like faulty ones: where, how sure (0 to 1), like which kind, and what weighs most.

    `kind` is None where it could as well be another.
    """

    start: int
    end: int
    sureness: float
    kind: str | None
    because: tuple[str, ...]


def alike(text: str, tokens: Sequence[Token], taught: Taught) -> Iterator[Likeness]:
    """Yield every sentence of a text that reads like faulty ones."""
    for sentence in sentences(tokens):
        signs, weights, sure = _weigh(text, sentence, taught)
        if sure >= taught.threshold:
            kind, because = _kind(signs, taught), _because(text, signs, weights)
            yield Likeness(sentence[0].start, sentence[-1].end, sure, kind, because)


def sureness(text: str, tokens: Sequence[Token], taught: Taught, start: int, end: int) -> float | None:
    """Return how much the sentences at some place read like faulty ones; None where they say too little to tell."""
    touched = [sentence for sentence in sentences(tokens) if sentence[0].start < end and start < sentence[-1].end]
    return max((_weigh(text, sentence, taught)[2] for sentence in touched), default=None)


def _weigh(
    text: str, sentence: Sequence[Token], taught: Taught
) -> tuple[Mapping[str, tuple[Token, ...]], dict[str, float], float]:
    """Return the signs of a sentence, what each adds, and what they come to, between 0 and 1."""
    signs = features(sentence, text[sentence[0].start : sentence[-1].end + 1])
    weights = weighed(signs, taught)
    return signs, weights, 1 / (1 + math.exp(-taught.bias - sum(weights.values())))


def sentences(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield the sentences of a text that are long enough to say something."""
    first = 0
    for index in range(1, len(tokens) + 1):
        if index == len(tokens) or tokens[index].gap == SENTENCE or index - first == MOST:
            if index - first >= FEWEST:
                yield tokens[first:index]
            first = index


def features(sentence: Sequence[Token], written: str) -> Mapping[str, tuple[Token, ...]]:
    """Return what of a sentence is weighed, each with the words it comes from: stems, neighbours, marks, figures."""
    found: dict[str, tuple[Token, ...]] = {}
    words = [token.word if token.word != OPAQUE else "" for token in sentence]
    for token, word in zip(sentence, words, strict=True):
        found.setdefault(f"{SHORT}{word[:SHORT]}", (token,))
        found.setdefault(f"{LONG}{word[:LONG]}", (token,))
    stems = [word[:PAIR] for word in words]
    for index, stem in enumerate(stems[1:], start=1):
        found.setdefault(f"{stems[index - 1]} {stem}", (sentence[index - 1], sentence[index]))
    found.setdefault(f"^ {stems[0]}", (sentence[0],))
    found.setdefault(f"{stems[-1]} $", (sentence[-1],))
    found |= {mark: () for mark in _MARKS if mark in written}
    if any(word[:1].isdigit() for word in words):
        found["#"] = ()
    return found


def weighed(signs: Mapping[str, object], taught: Taught) -> dict[str, float]:
    """Return what each sign adds: its weight by its rarity, over the length of the whole sentence."""
    rarity = {sign: taught.common.get(sign, taught.rare) for sign in signs}
    length = math.sqrt(sum(value * value for value in rarity.values())) or 1.0
    return {sign: taught.weights[sign] * rarity[sign] / length for sign in signs if sign in taught.weights}


def _kind(signs: Mapping[str, object], taught: Taught) -> str | None:
    """Return the kind that is twice as likely as any other."""
    length = math.sqrt(len(signs)) or 1.0
    scores = {
        kind: math.exp(bias + sum(weights.get(sign, 0.0) for sign in signs) / length)
        for kind, (bias, weights) in taught.kinds.items()
    }
    best, second = sorted(scores, key=lambda kind: -scores[kind])[:2]
    return best if scores[best] >= 2 * scores[second] else None


def _because(text: str, signs: Mapping[str, tuple[Token, ...]], weights: Mapping[str, float]) -> tuple[str, ...]:
    """Return the words that weigh most, as they are written, none of them twice."""
    named: list[tuple[int, int]] = []
    for sign in sorted(weights, key=lambda sign: -weights[sign]):
        places = signs[sign]
        if weights[sign] <= 0 or not places or len(named) == NAMED:
            continue
        start, end = places[0].start, places[-1].end
        if end - start >= TELLING and all(end <= other[0] or start >= other[1] for other in named):
            named.append((start, end))
    return tuple(" ".join(text[start:end].split()) for start, end in sorted(named))
