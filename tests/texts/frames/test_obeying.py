"""Advice to do what a blackmailer demands is found in every language; advice against it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.knowledge.frames import frame_languages
from campaignkit.texts.frames.sightings import sightings
from tests.yaml_texts import texts_in

SENTENCES = texts_in(Path(__file__).with_name("obeying.yaml"))


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_obeying_a_blackmailer(language: str) -> None:
    rows = SENTENCES[language]
    found = {text for text in (*rows["told"], *rows["right"]) if _obeys(text, language)}
    assert found == set(rows["told"])


def test_every_language_has_words_for_it() -> None:
    assert set(SENTENCES) == set(frame_languages())


def _obeys(text: str, language: str) -> bool:
    return any(seen.frame.id.startswith("confront.obey") for seen in sightings(text, language))
