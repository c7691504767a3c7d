"""What CK311 counts as read finds the plainest sentences of the dangerous kinds, in languages with few words, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.knowledge.frames import frame_languages
from campaignkit.knowledge.kinds_read import kinds_read
from campaignkit.rules.hits import found_in
from tests.yaml_texts import texts_in

SENTENCES = texts_in(Path(__file__).with_name("plain_faults.yaml"))
RIGHT = "right"
KINDS = {"delete": "restrict", "pay": "confront"}
"""Kinds under which these sentences are read, where that is another one."""


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_plain_faults_are_found(language: str) -> None:
    faulty = [text for kind, rows in SENTENCES[language].items() if kind != RIGHT for text in rows]
    assert [text for text in faulty if not _found(text, language)] == []
    assert [text for text in SENTENCES[language].get(RIGHT, ()) if _found(text, language)] == []


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_they_count_as_read(language: str) -> None:
    kinds = {KINDS.get(kind, kind) for kind in SENTENCES[language] if kind != RIGHT}
    assert kinds <= kinds_read(language)


def test_every_language_with_frames_is_held() -> None:
    assert set(SENTENCES) == set(frame_languages())


def _found(text: str, language: str) -> bool:
    return any(hit.term.kind not in ("caution", "no-blame") for hit in found_in(text, language, None)[0].hits)
