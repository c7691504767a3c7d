"""Learns again how much each sign of a doubtful sentence adds: `make doubts`, some minutes for all languages.

Each example of tests/recall and each sentence of good texts is read by weights of likeness that were learned without
it, a fifth at a time, as in `judge.py`. A logistic regression over all languages says how much each sign tells of a
fault. The weights in `texts/doubts_together.py` were made in the same way, from these sentences and from public
texts that are not ours to keep, and were rounded: so they are shown beside what is learned here, and no file is
written. Good and faulty sentences count alike, whatever their number.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from campaignkit.knowledge.likeness_weights import Taught, taught
from campaignkit.rules.frames_beside_phrases import with_frames
from campaignkit.rules.hits import NOTHING
from campaignkit.rules.softened_findings import judged, softened
from campaignkit.texts.doubts_together import WEIGHTS, signs_of_doubt
from campaignkit.texts.frames.sightings import read
from campaignkit.texts.lexicon.finder import finder
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.likeness import weighed_in
from tests.recall.judge import LANGUAGES, by_others
from tests.recall.regression import Numbers
from tests.recall.teach_fields import learned_without
from tests.recall.texts import KINDS

HOLD = 2.0
"""How much the weights are held down."""
STEPS = 30


@dataclass(frozen=True)
class DoubtfulSentence:
    """The signs of a sentence, and whether it is faulty."""

    signs: dict[str, float]
    faulty: bool


def sentences_of(language: str) -> Iterator[DoubtfulSentence]:
    """Yield the sentences of all examples of a language, as weights see them that were learned without them."""
    shipped = taught(language)
    if shipped is None:
        return
    for _, text, kind, learned in by_others(language):
        danger = replace(learned.danger, threshold=shipped.danger.threshold)
        model = replace(learned, threshold=shipped.threshold, danger=danger)
        for signs in _signs_in(text, language, model):
            yield DoubtfulSentence(signs, kind in KINDS)


def _signs_in(text: str, language: str, model: Taught) -> Iterator[dict[str, float]]:
    tokens, words = tokenise(text, language), finder(language)
    reading = read(text, language, tokens)
    sentences = weighed_in(text, tokens, model, reading, learned_without(language))
    scan = with_frames(NOTHING if words is None else words.scan(text, tokens), reading)
    hits = judged(softened(scan, text, reading, sentences))
    for one in sentences:
        here = [hit for hit in hits if one.start < hit.end and hit.start < one.end]
        yield signs_of_doubt(one, model, text, here)


def learn(rows: Sequence[DoubtfulSentence]) -> dict[str, float]:
    """Return the weight of each sign: logistic regression with a ridge, by Newton's method, both sides alike."""
    names = list(WEIGHTS)
    values: Numbers = np.array([[row.signs[name] for name in names] for row in rows])
    faulty = np.array([row.faulty for row in rows], dtype=float)
    count = np.where(faulty > 0, 0.5 / max(faulty.mean(), 1e-9), 0.5 / max(1 - faulty.mean(), 1e-9))
    hold = np.array([0.0 if name == "always" else HOLD for name in names])
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-np.clip(values @ weights, -30, 30)))
        slope = values.T @ (count * (faulty - guess)) - hold * weights
        bend = (values * (count * guess * (1 - guess))[:, None]).T @ values + np.diag(hold + 1e-6)
        weights = weights + np.linalg.solve(bend, slope)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def told_apart(rows: Sequence[DoubtfulSentence], weights: dict[str, float]) -> float:
    """Return how often a faulty sentence weighs more than a good one, of all pairs: 0.5 is chance."""
    sums = np.array([sum(weights[name] * value for name, value in row.signs.items()) for row in rows])
    faulty = np.array([row.faulty for row in rows])
    order = np.argsort(np.argsort(sums)) + 1
    many, others = int(faulty.sum()), int((~faulty).sum())
    if not many or not others:
        return math.nan
    return float((order[faulty].sum() - many * (many + 1) / 2) / (many * others))


def main() -> None:
    """Learn from the languages that are named, or from all, and write the weights beside those that are used."""
    languages = sys.argv[1:] or LANGUAGES
    rows = [row for language in languages for row in sentences_of(language)]
    weights = learn(rows)
    sys.stdout.write("sign      used  learned\n")
    sys.stdout.writelines(f"{name:8} {WEIGHTS[name]:5.2f}  {weights[name]:7.2f}\n" for name in WEIGHTS)
    faulty = sum(row.faulty for row in rows)
    sys.stdout.write(
        f"{faulty} faulty and {len(rows) - faulty} good sentences; told apart in {told_apart(rows, WEIGHTS):.1%} of "
        f"pairs by the weights used, in {told_apart(rows, weights):.1%} by those learned\n"
    )


if __name__ == "__main__":
    main()
