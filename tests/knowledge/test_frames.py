"""The frames and the words of each language: well formed, sourced, and every entry can be read."""

from __future__ import annotations

from typing import Any

import pytest

from campaignkit.diagnostics.codes import CODES
from campaignkit.knowledge.frames import FRAMES, frame_languages, frame_words, frames, good_frames, kinds
from campaignkit.knowledge.reader import rows
from campaignkit.texts.frames.clauses import PRONOUN
from campaignkit.texts.frames.forms import entries
from campaignkit.texts.frames.harmless import CONFIDENCE
from campaignkit.texts.frames.language import language_of
from campaignkit.texts.frames.shown import AT_HAND, NO_THING, OF_THING, ORDINARY, SHOWN
from campaignkit.texts.lexicon.patterns import PatternReader
from campaignkit.texts.lexicon.tokens import fold
from tests.yaml_texts import texts_in

FRAME_KEYS = {
    "slots", "strength", "within", "near", "denied", "mood", "unless", "not_by", "keeps", "ordered", "asked",
    "behind", "unless_in_sentence",
    "languages", "may_if", "clear",
}  # fmt: skip
VALUES = {
    "clear": {"true", "always", "certain"},
    "strength": {"must", "may"},
    "within": {"clause", "sentence"},
    "denied": {"no", "yes", "any"},
    "mood": {"told", "asked", "own", "any"},
}
KEEPS = {"myth", "quotation", "rejected", "harmful", "attributed", "concessive", "law"}
TRIGGERS = {"negation", "speech", "rejected", "attributed", "harmful", "law", "myth", "fact", "advice"}


def data(name: str) -> dict[str, Any]:
    found = texts_in(FRAMES / f"{name}.yaml")
    assert isinstance(found, dict)
    return found


def test_frames_are_well_formed() -> None:
    found = data("frames")
    assert set(found) == {"about", "source", "reviewed_by", "kinds", "frames", "says"}
    assert found["reviewed_by"] == "null", "only somebody who has read the file may change this"
    assert len(frames()) >= 200
    for name, row in found["frames"].items():
        assert name.partition(".")[0] in kinds()
        assert set(row) <= FRAME_KEYS
        assert all(row[key] in VALUES[key] for key in VALUES if key in row), name
        assert set(row.get("keeps", "").split()) <= KEEPS
    for name, row in found["says"].items():
        assert name.partition(".")[0] in rows("message-tags") or name.startswith("never-view"), name
        assert set(row) <= FRAME_KEYS
        assert all(row[key] in VALUES[key] for key in VALUES if key in row), name
        assert set(row.get("keeps", "").split()) <= KEEPS
    for kind in kinds().values():
        assert kind.rule in CODES
        assert all((kind.prefer, kind.why, kind.source))


@pytest.mark.parametrize("language", frame_languages())
def test_words_are_well_formed(language: str) -> None:
    found = data(language)
    assert set(found) <= {"language", "about", "source", "reviewed_by", "reader", "shapes", "slots", "examples"}
    assert found["language"] == language
    assert found["reviewed_by"] == "null", "only a native speaker who has read the file may change this"
    assert set(found["reader"]) >= TRIGGERS
    reader = PatternReader({}, language)
    for slot, text in [*found["slots"].items(), *found["reader"].items()]:
        for entry in entries(fold(text, language)):
            assert reader.read(entry).slots, (slot, entry)


@pytest.mark.parametrize("language", frame_languages())
def test_every_slot_of_a_language_serves_a_frame(language: str) -> None:
    every = (*frames(), *good_frames())
    known = {name for frame in every for group in frame.slots for name in group}
    known |= {PRONOUN, ORDINARY, SHOWN, AT_HAND, OF_THING, CONFIDENCE, *NO_THING} | {
        name for frame in every for name in (*frame.unless, *frame.unless_in_sentence, *frame.not_by, *frame.may_if)
    }
    words = frame_words(language)
    assert words is not None
    assert set(words.slots) - known == set()
    assert language_of(language) is not None
