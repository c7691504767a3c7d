"""No rule doubts the advice that protects: sixty wordings in each language, and no frame or phrase is filled."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from campaignkit.knowledge.frames import kinds
from campaignkit.rules.hits import found_in

ADVICE = yaml.load(Path(__file__).with_name("good_advice.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)


def named(text: str, language: str) -> list[str]:
    """Return the kinds of fault that a sentence is taken for."""
    reported = {kind.reported_as for kind in kinds().values()}
    return [hit.term.kind for hit in found_in(text, language, None)[0].hits if hit.term.kind in reported]


@pytest.mark.parametrize("language", sorted(ADVICE))
def test_good_advice_fills_no_frame_and_no_phrase(language: str) -> None:
    assert len(ADVICE[language]) == 60
    found = {text: named(text, language) for text in ADVICE[language]}
    assert {text: names for text, names in found.items() if names} == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Keep the pictures, but do not copy the messages."),
        ("en", "Print the pictures without looking at them."),
        ("pl", "Zachowaj zdjęcia, ale nie kopiuj wiadomości."),
        ("ro", "Păstrează imaginile, dar nu copia mesajele."),
    ],
)
def test_what_is_denied_beside_it_hides_no_fault(language: str, text: str) -> None:
    assert "copying" in named(text, language)
