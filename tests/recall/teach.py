"""Makes the weights by which sentences are recognised that read like faulty ones: `make likeness`.

What all languages say of fields of meaning is learned first (`teach_fields.py`), then three logistic regressions a
language. One tells faulty from good; its threshold, which says how well a language is taught, is where, in examples
left out while learning, at most `ALARMS` of the good sentences that come near a fault are taken for one. The second
does the same for dangerous advice alone. The third says which kind a faulty sentence is.
Examples are the rounds that had their first look, texts of good practice, what campaignkit itself says, and those in
`tests/recall/examples`, written to be learned from and never to be scored.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from campaignkit.knowledge.likeness_weights import DANGEROUS, FOLDER, HIGHEST, packed
from campaignkit.texts.frames.meaning_fields import weigh_fields
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.likeness import FIELDS, WORDS, features
from tests.recall.regression import Matrix, Numbers, regress
from tests.recall.taught_sentences import LANGUAGES, counted, examples, made_from
from tests.recall.teach_fields import balanced, learned_without, rows_of, write
from tests.recall.texts import KINDS

ALARMS = 0.1
FOLDS = 5
SMALL = 0.4
"""Weights below it are left out."""
DANGER_SMALL = 1.2
"""The same for the weights of dangerous advice."""
KIND_SMALL = 1.8
"""The same for the weights that tell kinds apart, of which there are twenty times as many."""


def signs_of(text: str, language: str) -> Mapping[str, object]:
    """Return what is weighed of an example, which is one sentence however it is cut."""
    tokens = tokenise(text, language)
    return features(tokens, text) if tokens else {}


def _threshold(
    rows: Sequence[Mapping[str, object]], fields: Numbers, kinds: Sequence[str], much: Numbers
) -> tuple[float, float]:
    """Return from which sureness on few good sentences are taken for faulty, and how many faulty ones are then."""
    sure = np.zeros(len(rows))
    turn = np.arange(len(rows)) % FOLDS
    for fold in range(FOLDS):
        learned = [row for row, place in zip(rows, turn, strict=True) if place != fold]
        told = np.array([kind in KINDS for kind, place in zip(kinds, turn, strict=True) if place != fold])
        matrix = Matrix(learned, rarity=True)
        weights, bias = regress(matrix.values, told[:, None], balanced(told) * much[turn != fold])
        left = [row for row, place in zip(rows, turn, strict=True) if place == fold]
        sure[turn == fold] = (matrix.of(left).times(weights) + bias)[:, 0]
    sure = 1 / (1 + np.exp(-(WORDS * sure + FIELDS * fields)))
    good, faulty = np.array([kind == "good" for kind in kinds]), np.array([kind in KINDS for kind in kinds])
    threshold = min(HIGHEST, float(np.quantile(sure[good], 1 - ALARMS)))
    return round(threshold, 3), float((sure[faulty] >= threshold).mean())


def teach(language: str) -> tuple[dict[str, Any], float]:
    """Return the weights of a language, and how many left-out faulty examples they find."""
    every = counted(language)
    rows, kinds = [signs_of(text, language) for text, _, _ in every], [kind for _, kind, _ in every]
    much = np.array([count for _, _, count in every])
    by_others = learned_without(language)
    fields = np.array([weigh_fields(row, by_others)[0] for row, _ in rows_of(language)])
    threshold, rate = _threshold(rows, fields, kinds, much)
    if not (much > 1).any():  # all by who wrote the words of the language
        threshold = HIGHEST
    matrix = Matrix(rows, rarity=True)
    weights, bias = told(matrix, kinds, frozenset(KINDS), much)
    danger, danger_bias = told(matrix, kinds, DANGEROUS, much)
    return {
        "language": language,
        "made_from": made_from(examples(language)),
        "threshold": threshold,
        "bias": round(float(bias[0]), 3),
        "rare": round(matrix.rare, 3),
        "common": packed({sign: round(value, 1) for sign, value in matrix.common.items()}),
        "weights": kept(matrix, weights[:, 0]),
        "danger": [round(float(danger_bias[0]), 3), kept(matrix, danger[:, 0], DANGER_SMALL)],
        "kinds": _kinds(rows, kinds),
    }, rate


def told(matrix: Matrix, kinds: Sequence[str], meant: frozenset[str], much: Numbers) -> tuple[Numbers, Numbers]:
    """Return the weights and the bias that tell examples of some kinds from all others; each counts so much."""
    truth = np.array([kind in meant for kind in kinds], dtype=float)
    return regress(matrix.values, truth[:, None], balanced(truth) * much)


def _kinds(rows: Sequence[Mapping[str, object]], kinds: Sequence[str]) -> dict[str, Any]:
    faulty = [(row, kind) for row, kind in zip(rows, kinds, strict=True) if kind in KINDS]
    matrix = Matrix([row for row, _ in faulty], rarity=False)
    truth = np.array([[float(kind == name) for name in KINDS] for _, kind in faulty], dtype=float)
    weights, bias = regress(matrix.values, truth, np.ones(len(faulty), dtype=float))
    return {
        name: [round(float(bias[number]), 2), kept(matrix, weights[:, number], KIND_SMALL)]
        for number, name in enumerate(KINDS)
    }


def kept(matrix: Matrix, weights: Numbers, small: float = SMALL) -> dict[str, str]:
    """Return the weights that matter, as they are kept."""
    return packed(
        {
            sign: round(float(weights[number]), 1)
            for sign, number in matrix.columns.items()
            if abs(weights[number]) >= small
        }
    )


def main() -> None:
    """Teach what all languages say of fields, then the languages that are named, or all that have a round."""
    write()
    for language in sys.argv[1:] or LANGUAGES:
        made, rate = teach(language)
        path = FOLDER / f"{language}.json"
        path.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
        sys.stdout.write(f"{language}: {rate:.0%} of left-out faults found, {path.stat().st_size // 1024} KiB\n")


if __name__ == "__main__":
    main()
