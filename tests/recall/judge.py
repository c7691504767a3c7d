"""Makes the weights by which a finding is judged: `make judgement`, some minutes for all languages.

Every example is read by weights of likeness that were learned without it, a fifth of them at a time. What phrases and
frames find there is right in a faulty sentence and wrong in a good one; a logistic regression over all languages says
how much each sign tells of that. The limits are chosen with whole texts; those that lone sentences would set, where
findings in good ones are as rare as they may be, are shown beside them. Words of frames and phrases have been chosen
with some of these sentences in view, those of `examples` least; so these count more.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from campaignkit.knowledge.judgement import FILE
from campaignkit.knowledge.likeness_weights import DANGEROUS, Danger, Taught, unpacked
from campaignkit.rules.frames_beside_phrases import with_frames
from campaignkit.rules.hits import NOTHING
from campaignkit.rules.softened_findings import judged
from campaignkit.texts.frames.sightings import read
from campaignkit.texts.lexicon.finder import finder
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.likely_faults import signs
from campaignkit.texts.likeness import weighed_in
from tests.recall.regression import Matrix, Numbers
from tests.recall.taught_sentences import counted, examples
from tests.recall.teach import DANGER_SMALL, FOLDS, kept, signs_of, told
from tests.recall.teach_fields import learned_without
from tests.recall.texts import KINDS

LANGUAGES = ("ar", "de", "en", "es", "fr", "pl", "pt", "ro", "ru", "tr", "uk")
WARNINGS, SURE = 0.6, 0.01
"""At most so many wrong warnings in 2,000 words of good sentences, and so many wrong of those that are sure."""
LIKELY, SURE_OF_IT = 1.75, 3.3
"""From where on findings are warnings, and from where on they are sure. In good texts of rounds 14 to 19, read by
weights of likeness that had not seen them, they give as many alarms, 27 in 45,997 words, as the limits do that lone
sentences would set, by which “Parents, keep the matter quiet” is a note."""
HOLD = 2.0
"""How much the weights are held down."""


@dataclass(frozen=True)
class Judged:
    """What was found in an example: its signs, whether it is right, and in which sentence of which language."""

    language: str
    sentence: int
    right: bool
    signs: Mapping[str, float]


@dataclass(frozen=True)
class Read:
    """All that was found in the examples of a language, how many good words it has, and how many faulty sentences."""

    found: tuple[Judged, ...]
    words: int
    faulty: int


def read_examples(language: str) -> Read:
    """Return what phrases and frames find in each example, as weights see it that were learned without it."""
    found: list[Judged] = []
    good: list[str] = []
    faulty = 0
    for number, text, kind, by in by_others(language):
        found += (Judged(language, number, kind in KINDS, s) for s in _signs_in(text, language, by))
        faulty += kind in KINDS
        good += [] if kind in KINDS else [text]
    return Read(tuple(found), sum(len(text.split()) for text in good), faulty)


def by_others(language: str) -> Iterator[tuple[int, str, str, Taught]]:
    """Yield the number of each example, text and kind, with weights of likeness that were learned without it."""
    every = counted(language)
    turn = np.random.default_rng(1).permutation(len(every)) % FOLDS
    for fold in range(FOLDS):
        by = learned_from(language, [every[i] for i in np.flatnonzero(turn != fold)])
        yield from ((int(number), *every[number][:2], by) for number in np.flatnonzero(turn == fold))


def learned_from(language: str, some: Sequence[tuple[str, str, float]]) -> Taught:
    """Return the weights of likeness that are learned from some examples, without what tells kinds apart."""
    matrix = Matrix([signs_of(text, language) for text, _, _ in some], rarity=True)
    kinds, much = [kind for _, kind, _ in some], np.array([count for _, _, count in some])
    weights, bias = told(matrix, kinds, frozenset(KINDS), much)
    danger, danger_bias = told(matrix, kinds, DANGEROUS, much)
    return Taught(
        language, "", 0.5, float(bias[0]), matrix.rare, matrix.common, unpacked(kept(matrix, weights[:, 0])), {},
        Danger(float(danger_bias[0]), unpacked(kept(matrix, danger[:, 0], DANGER_SMALL))),
    )  # fmt: skip


def _signs_in(text: str, language: str, by: Taught) -> Iterator[Mapping[str, float]]:
    tokens, words = tokenise(text, language), finder(language)
    reading = read(text, language, tokens)
    scan = with_frames(NOTHING if words is None else words.scan(text, tokens), reading)
    sentences, heard = weighed_in(text, tokens, by, reading, learned_without(language)), judged(scan)
    for hit in heard:
        around = next((one for one in sentences if one.start < hit.end and hit.start < one.end), None)
        yield signs(hit, heard, around, text, reading)


def learn(found: Sequence[Judged]) -> dict[str, float]:
    """Return the weight of each sign: logistic regression with a ridge, by Newton's method."""
    names = sorted({name for one in found for name in one.signs})
    values, right = _table(found, names), np.array([one.right for one in found], dtype=float)
    hold = np.array([0.0 if name == "always" else HOLD for name in names])
    weights = np.zeros(len(names))
    for _ in range(30):
        guess = 1 / (1 + np.exp(-np.clip(values @ weights, -30, 30)))
        slope = values.T @ (right - guess) - hold * weights
        bend = (values * (guess * (1 - guess))[:, None]).T @ values + np.diag(hold + 1e-6)
        weights = weights + np.linalg.solve(bend, slope)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def _table(found: Sequence[Judged], names: Sequence[str]) -> Numbers:
    return np.array([[one.signs.get(name, 0.0) for name in names] for one in found])


def left_out(found: Sequence[Judged]) -> Numbers:
    """Return what each finding comes to by weights that were learned without its sentence."""
    comes_to = np.zeros(len(found))
    turn = np.array([one.sentence % FOLDS for one in found])
    for fold in range(FOLDS):
        weights = learn([one for one, t in zip(found, turn, strict=True) if t != fold])
        names = list(weights)
        here = np.flatnonzero(turn == fold)
        comes_to[here] = _table([found[int(i)] for i in here], names) @ np.array(list(weights.values()))
    return comes_to


def limits(found: Sequence[Judged], comes_to: Numbers, words: int) -> tuple[float, float]:
    """Return from where on findings are warnings, and from where on they are sure."""
    right = np.array([one.right for one in found])
    wrong = np.sort(comes_to[~right])[::-1]
    likely = float(wrong[int(WARNINGS * words / 2000)])
    order = np.argsort(-comes_to)
    share = np.cumsum(~right[order]) / np.arange(1, len(order) + 1)
    good = np.flatnonzero(share <= SURE)
    sure = max(likely, float(comes_to[order][good[-1]]))
    return round(likely, 2), round(sure, 2)


def main() -> None:
    """Read all examples, learn from them, and write what was learned."""
    read_all = [read_examples(language) for language in LANGUAGES]
    found = [one for read_one in read_all for one in read_one.found]
    comes_to = left_out(found)
    likely, sure = limits(found, comes_to, sum(one.words for one in read_all))
    weights = learn(found)
    for language, one in zip(LANGUAGES, read_all, strict=True):
        here = np.array([f.language == language for f in found])
        right = np.array([f.right for f in found])
        wrong = int((here & ~right & (comes_to >= likely)).sum())
        loud = len({found[i].sentence for i in np.flatnonzero(here & right & (comes_to >= likely))})
        certain = here & (comes_to >= sure)
        sys.stdout.write(
            f"{language}: {2000 * wrong / one.words:.2f} wrong warnings in 2,000 words, "
            f"{loud / one.faulty:.0%} of faulty sentences warned of, "
            f"{(certain & right).sum()} of {certain.sum()} sure right\n"
        )
    sys.stdout.write(f"lone sentences would set {likely} and {sure}\n")
    made = {"made_from": made_from(), "weights": weights, "likely": LIKELY, "sure": SURE_OF_IT}
    FILE.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def made_from() -> str:
    """Return a digest of the examples of all languages."""
    every = [examples(language) for language in LANGUAGES]
    return hashlib.sha256(json.dumps(every, ensure_ascii=False).encode()).hexdigest()


if __name__ == "__main__":
    main()
