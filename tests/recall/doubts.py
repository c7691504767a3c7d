"""Learns again how much each sign of a doubtful sentence adds: `make doubts`, some minutes for all languages.

Texts and lone sentences of strangers are read by weights of likeness that were learned without their round, a group
of rounds at a time. A logistic regression over all languages says how much each sign tells of a fault. The weights in
`texts/doubts_together.py` were made in the same way and rounded: so they are shown beside what is learned here, and
no file is written. Of lone sentences half are faulty, of texts far less: so much was taken off short ones.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from campaignkit.knowledge.field_weights import Fields
from campaignkit.knowledge.likeness_weights import Taught
from campaignkit.rules.frames_beside_phrases import with_frames
from campaignkit.rules.hits import NOTHING, reported
from campaignkit.rules.softened_findings import softened, without_advice
from campaignkit.texts.doubts_together import FEWEST, WEIGHTS, signs_of_doubt
from campaignkit.texts.frames.sightings import read
from campaignkit.texts.lexicon.finder import finder
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.likeness import weighed_in
from tests.recall.judge import LANGUAGES, learned_from
from tests.recall.taught_sentences import HERE, RUNNING, counted
from tests.recall.teach_fields import fields_of
from tests.recall.teach_fields import learn as learn_fields
from tests.recall.texts import Text, read_file

HOLD = 2.0
"""How much the weights are held down."""
STEPS = 40
GROUPS = (
    *(RUNNING[place : place + 2] for place in range(0, len(RUNNING), 2)),
    ("round-7", "round-9"),
    ("round-3", "round-8", "round-10"),
)
"""Rounds that are left out together while their texts are read."""
EVERY = 3
"""Of lone sentences, of which there are many, each third is read."""


@dataclass(frozen=True)
class DoubtfulSentence:
    """The signs of a sentence, and whether it is faulty."""

    signs: dict[str, float]
    faulty: bool


def sentences_of(group: Collection[str], languages: Sequence[str] = LANGUAGES) -> Iterator[DoubtfulSentence]:
    """Yield the sentences of some rounds, as weights see them that were learned without these rounds."""
    fields = learn_fields(
        (fields_of(text, language), kind) for language in languages for text, kind, _ in counted(language, group)
    )
    for language in languages:
        model = learned_from(language, counted(language, group))
        for folder in sorted(group):
            path = HERE / folder / f"{language}.yaml"
            texts = read_file(path) if path.is_file() else []
            whole, lone = [t for t in texts if t.genre != "sentence"], [t for t in texts if t.genre == "sentence"]
            for text in (*whole, *lone[::EVERY]):
                yield from _sentences_in(text, model, fields)


def _sentences_in(text: Text, model: Taught, fields: Fields) -> Iterator[DoubtfulSentence]:
    tokens, words = tokenise(text.text, text.language), finder(text.language)
    reading = read(text.text, text.language, tokens)
    sentences = weighed_in(text.text, tokens, model, reading, fields)
    found = with_frames(NOTHING if words is None else words.scan(text.text, tokens), reading)
    scan = softened(found, text.text, reading, sentences)
    harmful = {one.start for one in without_advice(sentences, scan, text.text, reading)}
    for one in sentences:
        hits = [h for h in scan.hits if h.term.kind in reported() and one.start < h.end and h.start < one.end]
        faulty = any(fault.start < one.end and one.start < fault.end for fault in text.faults)
        is_harmless, is_short = one.start not in harmful, len(sentences) < FEWEST
        yield DoubtfulSentence(
            signs_of_doubt(one, text.text, hits, is_harmless=is_harmless, is_short=is_short), faulty
        )


def learn(rows: Sequence[DoubtfulSentence]) -> dict[str, float]:
    """Return the weight of each sign: logistic regression with a ridge, by Newton's method."""
    names = list(WEIGHTS)
    values = np.array([[row.signs[name] for name in names] for row in rows])
    faulty = np.array([row.faulty for row in rows], dtype=float)
    hold = np.array([0.0 if name == "always" else HOLD for name in names])
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-np.clip(values @ weights, -30, 30)))
        slope = values.T @ (faulty - guess) - hold * weights
        bend = (values * (guess * (1 - guess))[:, None]).T @ values + np.diag(hold + 1e-6)
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
    """Learn from all groups of rounds, and write the weights beside those that are used."""
    rows = [row for group in GROUPS for row in sentences_of(group)]
    weights = learn(rows)
    sys.stdout.write("sign                used  learned\n")
    sys.stdout.writelines(f"{name:18} {WEIGHTS[name]:5.2f}  {weights[name]:7.2f}\n" for name in WEIGHTS)
    for label, part in (("short", 1.0), ("longer", 0.0)):
        some = [row for row in rows if row.signs["short text"] == part]
        faulty = sum(row.faulty for row in some)
        sys.stdout.write(
            f"{label} texts: {faulty} faulty and {len(some) - faulty} good sentences; told apart in "
            f"{told_apart(some, WEIGHTS):.1%} of pairs by the weights used, in {told_apart(some, weights):.1%} "
            "by those learned\n"
        )


if __name__ == "__main__":
    main()
