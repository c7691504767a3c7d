"""What fields of meaning a sentence touches, and what all languages together say of them."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.field_weights import Fields, field_weights
from campaignkit.knowledge.likeness_weights import taught, taught_languages
from campaignkit.texts.frames.meaning_fields import fields_in, weigh_fields
from campaignkit.texts.frames.sightings import read
from tests.recall.teach_fields import digest, fields_of, learn

DENIED, TOLD, ASKED = "~", "!", "?"


@pytest.mark.parametrize(
    ("text", "language", "has", "has_not"),
    [
        ("Send us the picture.", "en", {"copy", "!copy", "picture"}, {"~copy", ASKED}),
        ("Do not send us the picture.", "en", {"copy", "~copy", "!~copy"}, {"!copy"}),
        ("Schickt uns das Bild nicht.", "de", {"copy", "~copy", "picture"}, {"!copy"}),
        ("Did you send the picture?", "en", {"copy", ASKED}, {"!copy"}),
    ],
)
def test_a_field_is_named_denied_told_or_asked(text: str, language: str, has: set[str], has_not: set[str]) -> None:
    fields = fields_of(text, language)
    assert has <= fields
    assert not has_not & fields


def test_only_the_sentence_around_the_words_is_read() -> None:
    reading = read("Call the police. Keep it secret.", "en")
    assert reading is not None
    assert "police" in fields_in(reading, range(3))
    assert "police" not in fields_in(reading, range(3, 6))


@pytest.mark.parametrize(
    ("faulty", "good", "language"),
    [
        ("Send us the picture.", "Do not send us the picture.", "en"),
        ("Pošlete nám fotku.", "Neposílejte nám fotku.", "cs"),
        ("Lähettäkää kuva meille.", "Älkää lähettäkö kuvaa meille.", "fi"),
    ],
)
def test_what_is_learned_of_fields_holds_in_languages_nothing_was_learned_from(
    faulty: str, good: str, language: str
) -> None:
    known = field_weights()
    assert weigh_fields(fields_of(faulty, language), known) > weigh_fields(fields_of(good, language), known)


def test_fields_are_weighed_by_adding_them() -> None:
    by = Fields("", 0.5, {"copy": 1.0, "~copy": -2.0}, -0.5, {"copy": 0.25})
    assert weigh_fields(frozenset({"copy", "~copy", "unknown"}), by) == (-0.5, -0.25)


def test_weights_are_made_from_the_examples_of_today() -> None:
    weights = [taught(language) for language in taught_languages()]
    assert field_weights().made_from == digest([one.made_from for one in weights if one is not None])


def test_learning_tells_fields_of_faulty_sentences_from_those_of_good_ones() -> None:
    rows = [(frozenset({"copy"}), "copy")] * 10 + [(frozenset({"copy", "~copy"}), "good")] * 10
    learned = learn(rows)
    assert weigh_fields(frozenset({"copy"}), learned)[0] > 0 > weigh_fields(frozenset({"copy", "~copy"}), learned)[0]
