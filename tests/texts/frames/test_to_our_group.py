"""“Send the child pornography to our WhatsApp group” is no note: every copy is an offence and harms again."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.knowledge.frames import frame_languages
from campaignkit.rules.hits import found_in
from tests.yaml_texts import texts_in

SENTENCES = texts_in(Path(__file__).with_name("to_our_group.yaml"))


@pytest.mark.parametrize("language", sorted(frame_languages()))
def test_pictures_sent_to_us_are_warned_of(language: str) -> None:
    rows = SENTENCES[language]
    loud = {text for text in (*rows["told"], *rows["right"]) if _is_warned_of(text, language)}
    assert loud == set(rows["told"])


def _is_warned_of(text: str, language: str) -> bool:
    hits = found_in(text, language, None)[0].hits
    return any(hit.term.kind == "copying" and hit.term.confidence != "low" for hit in hits)
