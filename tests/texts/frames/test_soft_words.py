"""Advice that harms is found in soft and official words, too; what warns of it or means something else is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.texts.frames.sightings import sightings
from tests.yaml_texts import texts_in

FILES = ("soft_words.yaml", "of_offices.yaml", "of_families.yaml")
"""What untrained people say, what offices and parishes print, what families and neighbours say: two authors."""
SENTENCES = {
    (name, language): kinds for name in FILES for language, kinds in texts_in(Path(__file__).with_name(name)).items()
}
RIGHT = "right"
READ_AS = {"obey": "confront"}
"""Kinds under which these sentences are read, where that is another one."""


@pytest.mark.parametrize(("name", "language"), sorted(SENTENCES))
def test_soft_advice_is_found(name: str, language: str) -> None:
    rows = {kind: texts for kind, texts in SENTENCES[name, language].items() if kind != RIGHT}
    missed = [
        text for kind, texts in rows.items() for text in texts if READ_AS.get(kind, kind) not in _seen(text, language)
    ]
    assert missed == []


@pytest.mark.parametrize(("name", "language"), sorted(SENTENCES))
def test_what_warns_of_it_or_means_something_else_is_not(name: str, language: str) -> None:
    rows = SENTENCES[name, language]
    found = {text: _seen(text, language) & set(rows) for text in rows[RIGHT]}
    assert {text: kinds for text, kinds in found.items() if kinds} == {}


def _seen(text: str, language: str) -> set[str]:
    return {one.frame.kind for one in sightings(text, language)}
