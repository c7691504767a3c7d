"""Who says that the blackmailer does wrong, and not the child, is not told that this is a fault."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from campaignkit.knowledge.frames import frame_languages
from tests.texts.frames.test_good_advice import named

RIGHT = yaml.load(Path(__file__).with_name("blackmailer_at_fault.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)


@pytest.mark.parametrize("language", sorted(frame_languages()))
def test_a_blackmailer_who_does_wrong_is_no_fault_of_the_text(language: str) -> None:
    found = {text: named(text, language) for text in RIGHT[language]}
    assert {text: names for text, names in found.items() if names} == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Gör vad utpressaren säger."),
        ("sv", "Om utpressaren hotar dig, gör vad han säger."),
        ("nl", "Geef de afperser wat hij wil."),
        ("it", "Paga il ricattatore."),
        ("en", "If the blackmailer threatens you, pay him what he wants."),
    ],
)
def test_doing_what_the_blackmailer_wants_is_one(language: str, text: str) -> None:
    assert named(text, language)
