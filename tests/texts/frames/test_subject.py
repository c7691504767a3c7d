"""What a longer text says of something else is a note; what it says of children is not."""

from __future__ import annotations

import pytest

from campaignkit.rules.frames_beside_phrases import with_frames
from campaignkit.rules.hits import NOTHING
from campaignkit.texts.frames.sightings import read
from campaignkit.texts.frames.subject import is_of_else

FILLING = "The road is closed. The bus is late. The sun is out. The shop is open. The train has left."


@pytest.mark.parametrize(
    ("language", "text", "loud"),
    [
        ("en", f"{FILLING} They should have known better.", 0),
        ("en", f"{FILLING} Some children sent pictures. They should have known better.", 1),
        ("en", "They should have known better.", 1),
        ("en", "Watch the video and read the text.", 0),
        ("en", "The offender made a video. Watch the video and judge.", 1),
        ("de", "Schauen Sie das Video an.", 0),
        ("de", "Ihr Kind war dabei. Schauen Sie das Video an.", 0),
        ("de", "Das Opfer hat ein Video. Schauen Sie das Video an.", 1),
        ("en", "We make no promises that nobody will find out.", 0),
        ("es", "Mire el vídeo y lea el texto.", 0),
        ("fr", "Regardez la vidéo.", 0),
        ("es", "El espíritu de la casa es viejo.", 0),
        ("fr", "Le juge démontre un lien.", 0),
    ],
)
def test_what_is_sure(language: str, text: str, loud: int) -> None:
    scan = with_frames(NOTHING, read(text, language))
    assert sum(hit.term.confidence != "low" for hit in scan.hits) == loud, scan.hits


@pytest.mark.parametrize(
    ("text", "else_"),
    [
        (f"{FILLING} " * 5, True),
        (f"{FILLING} " * 5 + "The child is safe.", True),
        (f"{FILLING} " * 5 + "The child is safe. " * 3, False),
        (FILLING, False),
    ],
)
def test_a_running_text_that_hardly_names_a_child_is_of_something_else(text: str, else_: bool) -> None:
    reading = read(text, "en")
    assert reading is not None
    assert is_of_else(reading) is else_
