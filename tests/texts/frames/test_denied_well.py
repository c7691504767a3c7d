"""“Do not answer and keep the messages” denies the one and asks for the other: no text has lost its denial there."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.texts.frames.sightings import read, said_in, unsaid_in
from tests.yaml_texts import texts_in

SENTENCES = texts_in(Path(__file__).with_name("denied_well.yaml"))


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_good_advice_says_nothing_against_its_tag(language: str) -> None:
    for text in SENTENCES[language]:
        reading = read(text, language)
        assert reading is not None
        assert [one for one in unsaid_in(reading) if one[0] not in said_in(reading)] == [], text


@pytest.mark.parametrize(("language", "text"), [("en", "Pay at once."), ("ka", "გადაიხადე."), ("fr", "Paie vite.")])
def test_an_order_without_its_denial_is_seen(language: str, text: str) -> None:
    reading = read(text, language)
    assert reading is not None
    assert {tag for tag, _, _ in unsaid_in(reading)} == {"do-not-pay"}
