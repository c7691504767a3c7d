"""Where something is found in sentences of our own, to the letter: verdicts, what a picture shows, moods.

Marked is what has to be found as an error or a warning (`[[what it is reported as|words]]`); nothing else may be. Of
moods and further ways a note counts, too: how sure it is the rest of a sentence says.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.knowledge.frames import kinds
from campaignkit.rules.hits import found_in
from tests.recall.texts import unmarked
from tests.yaml_texts import texts_in

FILES = sorted(Path(__file__).with_name("exact").glob("*.yaml"))
NOTES = ("moods", "more_ways")
ROWS = [(path.stem, language, texts) for path in FILES for language, texts in texts_in(path).items()]


def _stretches(text: str, language: str, *, notes: bool) -> list[tuple[str, str]]:
    names = {kind.reported_as for kind in kinds().values()}
    hits = found_in(text, language, None)[0].of(*names)
    return [(hit.term.kind, text[hit.start : hit.end]) for hit in hits if notes or hit.term.confidence != "low"]


@pytest.mark.parametrize(
    ("about", "language", "texts"), ROWS, ids=[f"{about}-{language}" for about, language, _ in ROWS]
)
def test_only_what_is_marked_is_found(about: str, language: str, texts: list[str]) -> None:
    wrong = []
    for raw in texts:
        text, faults = unmarked(raw)
        expected = [(fault.kind, text[fault.start : fault.end]) for fault in faults]
        if (seen := _stretches(text, language, notes=about in NOTES)) != expected:
            wrong.append((text, seen))
    assert wrong == [], about
