"""Sentences about posters, bans, limits of confidence and refuted ones are not weighed; advice that harms is."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.harmless import (
    forbids_fault,
    is_harmless,
    names_exception,
    shows_poster,
)
from campaignkit.texts.frames.sightings import read
from campaignkit.texts.frames.true_or_false import denies_again, is_refuted
from tests.yaml_texts import texts_in

SENTENCES = texts_in(Path(__file__).with_name("harmless.yaml"))
WHY = {
    "of posters": shows_poster,
    "forbidden": forbids_fault,
    "with an exception": names_exception,
    "refuted": lambda *one: is_refuted(*one) or denies_again(*one),
}


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_what_does_no_harm_is_known_by_what_it_is_about(language: str) -> None:
    rows = {why: texts for why, texts in SENTENCES[language].items() if why in WHY}
    missed = [
        text
        for why, texts in rows.items()
        for text in texts
        if not any(WHY[why](reading, number) for reading, number in _sentences(text, language))
    ]
    assert missed == []


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_what_harms_is_weighed_all_the_same(language: str) -> None:
    texts = SENTENCES[language]["weighed"]
    assert [text for text in texts if any(is_harmless(*one) for one in _sentences(text, language))] == []


def _sentences(text: str, language: str) -> list[tuple[Reading, int]]:
    reading = read(text, language)
    assert reading is not None
    return [(reading, number) for number in range(len(reading.sentences))]
