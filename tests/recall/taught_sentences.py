"""The sentences weights are learned from: rounds that had their first look, good texts, and what we say ourselves."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import yaml

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import STARTERS
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.likeness import FEWEST, sentences
from campaignkit.translate.po_reader import read_po
from tests.recall.texts import KINDS, read_file
from tests.support import ROOT

HERE = Path(__file__).parent
RUNNING = tuple(f"round-{number}" for number in range(11, 22))
"""Rounds of whole texts by strangers, in which all that is faulty is marked: what is not marked there is good."""
TAUGHT = (*(f"round-{number}" for number in range(11)), *RUNNING, "examples")
"""What is learned from: all that had its first look, and what was written to be learned from."""
MUCH = 8.0
"""So much a sentence of a running text counts beside others: what is read later is such texts, seldom lone sentences.

Of rounds 14 to 19, each pair left out while learning, faulty sentences are told from good ones in 90.8 % of pairs so,
in 89.6 % where all count alike.
"""
LANGUAGES = tuple(sorted({path.stem for folder in TAUGHT for path in (HERE / folder).glob("*.yaml")}))
_PLACE = re.compile(r"\{[^{}]*\}|[`*_]")
"""What stands for something else in a text of the screen."""
Example = tuple[str, str]
"""A sentence and its kind: one of KINDS, `good` for one that comes near a fault, `calm` for one of a good text."""


def examples(language: str) -> list[Example]:
    """Return the examples of a language, in the order of their files."""
    return [example for _, example in _by_folder(language)]


def counted(language: str, but: Collection[str] = ()) -> list[tuple[str, str, float]]:
    """Return the examples of a language and the sentences of its good texts, each with how much it counts.

    What stands in the folders named in `but` is left out.
    """
    own = ((folder, example) for folder, example in _by_folder(language) if folder not in but)
    found = [(text, kind, MUCH if folder in RUNNING else 1.0) for folder, (text, kind) in own]
    return found + [(text, "calm", 1.0) for text in good_texts(language)]


def _by_folder(language: str) -> Iterator[tuple[str, Example]]:
    """Yield each example with the folder it stands in."""
    for folder in TAUGHT:
        path = HERE / folder / f"{language}.yaml"
        for text in read_file(path) if path.is_file() else ():
            if text.kind != "text":
                yield folder, (text.text, "good" if text.good else _kind(text.kind))
                continue
            for sentence in sentences(tokenise(text.text, language)):
                start, end = sentence[0].start, sentence[-1].end
                fault = next((f for f in text.faults if f.start < end and start < f.end), None)
                if text.good or fault is not None or folder in RUNNING:
                    yield folder, (text.text[start : end + 1], "calm" if fault is None else _kind(fault.kind))


def _kind(marked: str) -> str:
    """Return the kind as which a fault is reported: obeying is one of confronting."""
    return marked if marked in KINDS else "confront"


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
