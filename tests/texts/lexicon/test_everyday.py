"""No row is satisfied by everyday words alone: “la vie” and “there for life” stand in friendly texts, too."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from campaignkit.knowledge.lexicons import lexicon
from campaignkit.texts.lexicon.patterns import PatternReader
from campaignkit.texts.lexicon.tokens import words_of

EVERYDAY: dict[str, str] = yaml.load(
    (Path(__file__).parent / "everyday.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader
)
FIXED_PHRASES = {
    "en": (
        "should-have: should not have",
        "should-have: if only you",
        "blaming-question: why did",
        "blaming-question: how could",
        "life-over: life",
        "figures: half",
    ),
    "fr": ("hopeless: on ne peut plus|rien",),
    "es": ("hopeless: hay|queda",),
    "de": ("own-blame: wie konntest",),
}
"""Rows that everyday words may fill: a reproach in its plainest words, “life is over”, a share of people."""
ALL_IN_FRAMES = ("tr", "ar")
"""Languages with next to no rows."""
SILENT = frozenset({"accept", "no-blame"})
"""Kinds that no rule reports."""


def everyday_rows(language: str) -> list[str]:
    """Return the rows whose every word that must be there can be an everyday one."""
    words = lexicon(language)
    assert words is not None
    reader = PatternReader(words.groups, language)
    common = {part for word in EVERYDAY[language].split() for part in words_of(word, language)}
    rows = [(term.id, line) for term in words.terms if term.kind not in SILENT for line in term.forms]
    assert len(rows) >= 50
    return [
        f"{name}: {line}"
        for name, line in rows
        if all(
            any(slot.takes(word) for word in common)
            for slot in reader.read(line).slots
            if not slot.optional and not slot.gap
        )
    ]


@pytest.mark.parametrize("language", [one for one in EVERYDAY if one not in ALL_IN_FRAMES])
def test_no_row_is_made_of_everyday_words_alone(language: str) -> None:
    found = everyday_rows(language)
    known = FIXED_PHRASES.get(language, ())
    assert [row for row in found if not row.startswith(known)] == []
    assert [start for start in known if not any(row.startswith(start) for row in found)] == []


def test_a_row_of_everyday_words_would_be_seen() -> None:
    common = set(EVERYDAY["fr"].split())
    pattern = PatternReader({}, "fr").read("reste|la ?sur ?internet toujours|vie")
    assert all(any(slot.takes(word) for word in common) for slot in pattern.slots if not slot.optional)
