"""A stem of a frame takes in what it means and nothing else: `cri*` for a shout takes in every crime, too."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from campaignkit.knowledge.frames import frames
from campaignkit.texts.frames.language import language_of
from campaignkit.texts.lexicon.tokens import tokenise

WORDS = yaml.load(Path(__file__).with_name("other_words.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
NEEDED = {slot for frame in frames() if frame.sure for group in frame.slots for slot in group}
"""Slots that a frame which warns asks for; of what only blocks one, too much does no harm here."""


def slots_of(word: str, language: str) -> list[str]:
    """Return the slots that one word fills, of those that a warning needs."""
    known = language_of(language)
    assert known is not None
    return sorted({mark.slot for mark in known.table.marks(tokenise(word, language))} & NEEDED)


@pytest.mark.parametrize("language", WORDS)
def test_words_that_begin_alike_fill_nothing(language: str) -> None:
    found = {word: slots_of(word, language) for word in WORDS[language].split()}
    assert {word: slots for word, slots in found.items() if slots} == {}


def test_what_is_meant_fills_its_slot() -> None:
    meant = {"fr": "criez", "es": "pásalas", "pt": "apague", "pl": "karać", "ru": "раздеться", "tr": "açın"}
    assert all(slots_of(word, language) for language, word in meant.items())
