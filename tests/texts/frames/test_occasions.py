"""The occasion a sentence names, `If someone asks you for a picture`, hides no fault behind it, and makes none."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.rules.hits import found_in
from tests.yaml_texts import texts_in

SENTENCES = texts_in(Path(__file__).with_name("occasions.yaml"))


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_what_is_said_on_an_occasion(language: str) -> None:
    rows = SENTENCES[language]
    said = [f"{before} {said}" for before in rows["before"] for said in rows["said"]]
    right = [f"{before} {said}" for before in rows["before"] for said in rows["right"]]
    assert [text for text in said if not _warns(text, language)] == []
    assert [text for text in (*right, *rows["told"]) if _warns(text, language)] == []


def _warns(text: str, language: str) -> bool:
    hits = found_in(text, language, None)[0].hits
    return any(hit.term.confidence != "low" and hit.term.kind != "no-blame" for hit in hits)
