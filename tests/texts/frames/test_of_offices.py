"""Advice that harms is found in the words of offices, clubs and parishes; what comes near is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.texts.frames.sightings import sightings
from tests.yaml_texts import texts_in

SENTENCES = texts_in(Path(__file__).with_name("of_offices.yaml"))
RIGHT = "right"
READ_AS = {"obey": "confront"}
"""Kinds under which these sentences are read, where that is another one."""


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_soft_advice_is_found(language: str) -> None:
    rows = {kind: texts for kind, texts in SENTENCES[language].items() if kind != RIGHT}
    missed = [
        text for kind, texts in rows.items() for text in texts if READ_AS.get(kind, kind) not in _seen(text, language)
    ]
    assert missed == []


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_what_warns_of_it_or_means_something_else_is_not(language: str) -> None:
    found = {text: _seen(text, language) & set(SENTENCES[language]) for text in SENTENCES[language][RIGHT]}
    assert {text: kinds for text, kinds in found.items() if kinds} == {}


def _seen(text: str, language: str) -> set[str]:
    return {one.frame.kind for one in sightings(text, language)}
