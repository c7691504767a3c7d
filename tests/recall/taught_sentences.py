"""The sentences weights are learned from: rounds that had their first look, good texts, and what we say ourselves."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from pathlib import Path

import yaml

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import STARTERS
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.likeness import FEWEST, sentences
from campaignkit.translate.po_reader import read_po
from tests.recall.texts import read_all
from tests.support import ROOT

HERE = Path(__file__).parent
TAUGHT = ("round-0", "round-1", "round-2", "examples")
"""What is learned from. Later rounds are kept apart, so that they go on saying how well strangers' texts are read."""
LANGUAGES = tuple(sorted({path.stem for folder in TAUGHT for path in (HERE / folder).glob("*.yaml")}))
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
