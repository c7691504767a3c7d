"""Advice that harms is found in soft and official words, too; good sentences with the same words are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.texts.frames.sightings import sightings
from tests.yaml_texts import texts_in

SENTENCES = texts_in(Path(__file__).with_name("soft_words.yaml"))


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_soft_words_fill_their_frame(language: str) -> None:
    said = SENTENCES[language]["said"]
    missed = {name: text for name, text in said.items() if name not in frames_in(text, language)}
    assert missed == {}


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_good_sentences_with_the_same_words_fill_none(language: str) -> None:
    rows = SENTENCES[language]
    found = {text: frames_in(text, language) & set(rows["said"]) for text in rows["right"]}
    assert {text: names for text, names in found.items() if names} == {}


def frames_in(text: str, language: str) -> set[str]:
    return {one.frame.id for one in sightings(text, language)}
