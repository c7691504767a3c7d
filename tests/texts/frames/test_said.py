"""What a text does well is read by meaning: sentences of our own that say it, and that only sound like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.knowledge.frames import frame_languages, frame_words, good_frames
from campaignkit.texts.frames.sightings import read, said_in
from tests.yaml_texts import texts_in

SENTENCES = texts_in(Path(__file__).with_name("said.yaml"))
CASES = [
    (language, tag, text, answer == "yes")
    for language, tags in SENTENCES.items()
    for tag, rows in tags.items()
    for answer in ("yes", "no")
    for text in rows[answer]
]


@pytest.mark.parametrize(("language", "tag", "text", "says"), CASES)
def test_what_is_said(language: str, tag: str, text: str, says: bool) -> None:
    reading = read(text, language)
    assert reading is not None
    assert (tag in said_in(reading)) == says


def test_every_language_with_frames_can_say_all_of_it() -> None:
    """A language in which nobody could say it would blame every text for leaving it out."""
    assert set(SENTENCES) == set(frame_languages())
    for language in frame_languages():
        asked = [frame for frame in good_frames() if not frame.languages or language in frame.languages]
        acts = {slot for frame in asked for group in frame.slots for slot in group}
        words = frame_words(language)
        assert words is not None
        assert acts - set(words.slots) == set(), language
