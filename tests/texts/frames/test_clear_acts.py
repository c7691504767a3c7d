"""An order with what it is about is as loud as its frame; the same words as a name are not an order."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.knowledge.frames import frames
from campaignkit.texts.frames.sightings import sightings
from tests.yaml_texts import texts_in

SENTENCES = texts_in(Path(__file__).with_name("clear_acts.yaml"))


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_what_is_clear(language: str) -> None:
    rows, clear = SENTENCES[language], {frame.id for frame in frames() if frame.clear}
    seen = {text: {one.frame.id for one in sightings(text, language)} for text in (*rows["clear"], *rows["right"])}
    assert [text for text in rows["clear"] if not seen[text] & clear] == []
    assert [text for text in rows["right"] if seen[text]] == []
