"""Makes the weights by which sentences are recognised that read like faulty ones: `make likeness`.

Three logistic regressions a language. One tells faulty from good; its threshold is where, in examples left out while
learning, at most `ALARMS` of the good sentences that come near a fault are taken for one. The second does the same
for dangerous advice alone, which it finds half as often again. The third says which kind a faulty sentence is.
Examples are the rounds that had their first look, texts of good practice, what campaignkit itself says, and those in
`tests/recall/examples`, written to be learned from and never to be scored.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from campaignkit.knowledge.likeness_weights import DANGEROUS, FOLDER, HIGHEST, packed
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import STARTERS
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.likeness import FEWEST, features, sentences
from campaignkit.translate.po_reader import read_po
from tests.recall.regression import Matrix, Numbers, regress
from tests.recall.texts import KINDS, read_all
from tests.support import ROOT

HERE = Path(__file__).parent
TAUGHT = ("round-0", "round-1", "round-2", "examples")
"""What is learned from. Later rounds are kept apart, so that they go on saying how well strangers' texts are read."""
ALARMS = 0.1
FOLDS = 5
SMALL = 0.3
"""Weights below it are left out."""
DANGER_SMALL = 0.5
"""The same for the weights of dangerous advice."""
KIND_SMALL = 1.5
"""The same for the weights that tell kinds apart, of which there are twenty times as many."""
_PLACE = re.compile(r"\{[^{}]*\}|[`*_]")
"""What stands for something else in a text of the screen."""
Example = tuple[str, str]
"""A sentence and its kind: one of KINDS, `good` for one that comes near a fault, `calm` for one of a good text."""


def examples(language: str) -> list[Example]:
    """Return the examples of a language, in the order of their files."""
    found: list[Example] = []
    paths = [path for folder in TAUGHT if (path := HERE / folder / f"{language}.yaml").is_file()]
    for text in read_all(paths):
        if text.kind != "text":
            found.append((text.text, "good" if text.good else text.kind))
            continue
        for sentence in sentences(tokenise(text.text, language)):
            start, end = sentence[0].start, sentence[-1].end
            fault = next((f for f in text.faults if f.start < end and start < f.end), None)
            if text.good or fault is not None:  # what is not marked in a faulty text is seldom a good example
                found.append((text.text[start : end + 1], "calm" if fault is None else fault.kind))
    return found


def good_texts(language: str) -> list[str]:
    """Return the sentences of good texts that we hold: samples, their translations, starters, words of our own."""
    path = ROOT / "tests" / "check" / "good-texts"
    texts = [file.read_text(encoding="utf-8") for file in sorted(path.rglob(f"{language}*.txt"))]
    for plan in sorted((ROOT / "campaigns").glob("*/plan.yaml")):
        data = yaml.load(plan.read_text(encoding="utf-8"), yaml.CSafeLoader)
        if "topic" not in data["campaign"]:
            texts += _printed(data) if data["campaign"]["language"] == language else []
            texts += _translated(plan.parent / "locales" / f"{language}.po")
    texts += _own_words(language)
    starter = STARTERS / "texts" / f"{language}.yaml"
    if starter.is_file():
        texts += _printed(yaml.load(starter.read_text(encoding="utf-8"), yaml.CSafeLoader))
    return [text[s[0].start : s[-1].end + 1] for text in texts for s in sentences(tokenise(text, language))]


def _own_words(language: str) -> list[str]:
    """Return what campaignkit itself says: sentences of offices and screens, which are about anything but a fault."""
    found: dict[str, None] = {}
    for folder in ("report-words", "screen-words"):
        path = PACKAGE / "knowledge" / folder / f"{'de' if language == 'en' else language}.yaml"
        words = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["words"] if path.is_file() else {}
        found |= dict.fromkeys(words if language == "en" else words.values())
    return [" ".join(_PLACE.sub("", text).split()) for text in found if len(text.split()) >= FEWEST]


def _translated(path: Path) -> list[str]:
    found = read_po(path, path.name) if path.is_file() else []
    return [] if isinstance(found, list) else [entry.get("msgstr") for entry in found.entries if entry.get("msgid")]


def _printed(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for key, part in value.items() if key not in ("id", "web", "source") for text in _printed(part)]
    if isinstance(value, list):
        return [text for part in value for text in _printed(part)]
    return [value] if isinstance(value, str) and " " in value else []


def made_from(found: Sequence[Example]) -> str:
    """Return a digest of examples: weights made from others are old. Samples change often, and each a little."""
    return hashlib.sha256(json.dumps(found, ensure_ascii=False).encode()).hexdigest()


def signs_of(text: str, language: str) -> Mapping[str, object]:
    """Return what is weighed of an example, which is one sentence however it is cut."""
    tokens = tokenise(text, language)
    return features(tokens, text) if tokens else {}


def _balanced(truth: Numbers) -> Numbers:
    share = truth.mean()
    weights: Numbers = np.where(truth > 0.5, 0.5 / share, 0.5 / (1 - share))
    return weights


def _threshold(
    rows: Sequence[Mapping[str, object]], kinds: Sequence[str], meant: frozenset[str]
) -> tuple[float, float]:
    """Return from which sureness on a sentence is named, and how many of those meant are then found."""
    sure = np.zeros(len(rows))
    turn = np.arange(len(rows)) % FOLDS
    for fold in range(FOLDS):
        learned = [row for row, place in zip(rows, turn, strict=True) if place != fold]
        told = np.array([kind in meant for kind, place in zip(kinds, turn, strict=True) if place != fold])
        matrix = Matrix(learned, rarity=True)
        weights, bias = regress(matrix.values, told[:, None], _balanced(told))
        left = [row for row, place in zip(rows, turn, strict=True) if place == fold]
        sure[turn == fold] = (matrix.of(left).times(weights) + bias)[:, 0]
    sure = 1 / (1 + np.exp(-sure))
    good, faulty = np.array([kind == "good" for kind in kinds]), np.array([kind in meant for kind in kinds])
    threshold = min(HIGHEST, float(np.quantile(sure[good], 1 - ALARMS)))
    return round(threshold, 3), float((sure[faulty] >= threshold).mean())


def teach(language: str) -> tuple[dict[str, Any], float]:
    """Return the weights of a language, and how many left-out faulty examples they find."""
    written = examples(language)
    found = [*written, *((text, "calm") for text in good_texts(language))]
    rows, kinds = [signs_of(text, language) for text, _ in found], [kind for _, kind in found]
    threshold, rate = _threshold(rows, kinds, frozenset(KINDS))
    dangerous, _ = _threshold(rows, kinds, DANGEROUS)
    matrix = Matrix(rows, rarity=True)
    weights, bias = told(matrix, kinds, frozenset(KINDS))
    danger, danger_bias = told(matrix, kinds, DANGEROUS)
    return {
        "language": language,
        "made_from": made_from(written),
        "threshold": threshold,
        "bias": round(float(bias[0]), 3),
        "rare": round(matrix.rare, 3),
        "common": packed({sign: round(value, 1) for sign, value in matrix.common.items()}),
        "weights": kept(matrix, weights[:, 0]),
        "danger": [dangerous, round(float(danger_bias[0]), 3), kept(matrix, danger[:, 0], DANGER_SMALL)],
        "kinds": _kinds(rows, kinds),
    }, rate


def told(matrix: Matrix, kinds: Sequence[str], meant: frozenset[str]) -> tuple[Numbers, Numbers]:
    """Return the weights and the bias that tell examples of some kinds from all others."""
    truth = np.array([kind in meant for kind in kinds], dtype=float)
    return regress(matrix.values, truth[:, None], _balanced(truth))


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
    """Teach the languages that are named, or all that have a round."""
    languages = sys.argv[1:] or sorted({path.stem for path in HERE.glob("round-*/*.yaml")})
    for language in languages:
        made, rate = teach(language)
        path = FOLDER / f"{language}.json"
        path.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
        sys.stdout.write(f"{language}: {rate:.0%} of left-out faults found, {path.stat().st_size // 1024} KiB\n")


if __name__ == "__main__":
    main()
