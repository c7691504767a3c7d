"""Languages close to each other: two sentences of each, stated as one of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.texts.which_language import spoken
from tests.yaml_texts import texts_in

TEXTS: dict[str, list[str]] = texts_in(Path(__file__).with_name("close_languages.yaml"))
CLOSE = ("bg mk sr", "cs sk", "hr sl", "ca es gl pt", "da nb sv", "be uk ru", "az tr", "et fi")
ONE = frozenset({"sr as mk", "bg as mk", "sr as bg"})
"""Of these pairs one sentence is seen; of all others both."""
PAIRS = [
    (language, stated)
    for family in CLOSE
    for language in family.split()
    for stated in family.split()
    if stated != language
]


@pytest.mark.parametrize(("language", "stated"), PAIRS)
def test_a_close_language_is_told_apart_and_named(language: str, stated: str) -> None:
    found = [one.language for text in TEXTS[language] if (one := spoken(text, stated))]
    assert found == [language] * (1 if f"{language} as {stated}" in ONE else 2)


@pytest.mark.parametrize("language", TEXTS)
def test_what_is_in_its_own_language_is_left_alone(language: str) -> None:
    assert [text for text in TEXTS[language] if spoken(text, language)] == []
