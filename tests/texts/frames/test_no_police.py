"""“Do not report it to the police” is an error in every language; advice not to wait is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.knowledge.frames import frame_languages
from campaignkit.rules.hits import found_in
from tests.yaml_texts import texts_in

SENTENCES = texts_in(Path(__file__).with_name("no_police.yaml"))


@pytest.mark.parametrize("language", sorted(frame_languages()))
def test_keeping_the_police_out_of_it(language: str) -> None:
    rows = SENTENCES[language]
    loud = {text for text in (*rows["told"], *rows["right"]) if _is_error(text, language)}
    assert loud == set(rows["told"])


def _is_error(text: str, language: str) -> bool:
    hits = found_in(text, language, None)[0].hits
    return any(hit.term.kind == "quiet" and hit.term.confidence == "high" for hit in hits)
