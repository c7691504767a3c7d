"""“Keep the messages, but not the photos” is the advice that protects, in every language; “not only” is no denial."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.texts.frames.test_good_advice import named
from tests.yaml_texts import texts_in

SENTENCES = texts_in(Path(__file__).with_name("not_photo.yaml"))


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_the_picture_that_is_not_to_be_kept(language: str) -> None:
    rows = SENTENCES[language]
    texts = (*rows["right"], *rows.get("told", ()))
    assert {text for text in texts if "copying" in named(text, language)} == set(rows.get("told", ()))
