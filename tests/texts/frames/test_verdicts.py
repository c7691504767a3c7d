"""A verdict behind a sentence turns it round, or confirms it: quizzes, lists of myths, scenes."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.knowledge.frames import kinds
from campaignkit.rules.hits import found_in
from tests.recall.texts import unmarked
from tests.yaml_texts import texts_in

TEXTS = texts_in(Path(__file__).with_name("verdicts.yaml"))


def _stretches(text: str, language: str) -> list[tuple[str, str]]:
    names = {kind.reported_as for kind in kinds().values()}
    told = [hit for hit in found_in(text, language, None)[0].of(*names) if hit.term.confidence != "low"]
    return [(hit.term.kind, text[hit.start : hit.end]) for hit in told]


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_what_a_verdict_says_decides(language: str) -> None:
    wrong = []
    for marked in TEXTS[language]:
        text, faults = unmarked(marked)
        expected = [(fault.kind, text[fault.start : fault.end]) for fault in faults]
        if (seen := _stretches(text, language)) != expected:
            wrong.append((text, seen))
    assert wrong == []
