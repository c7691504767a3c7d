"""Short numbers that no word of calling stands before: “refer to 191”, “have 116 on the board”."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import HELP_WORDS, read_yaml
from campaignkit.texts.numbers.typed_numbers import typed_numbers

OWN = ("116", "1195", "999")
POINTED_AT = [
    ("en", "Refer to 191 and write it down.", "191", False),
    ("en", "Send the caller to 161.", "161", True),
    ("en", "Have 161 on the board.", "161", False),
    ("en", "Have 116 on the board.", "116", False),
    ("en", "Refer to 116 and keep a note.", "116", True),
    ("en", "Call 191 for help.", "191", True),
    ("de", "Verweisen Sie an die 191 und melden Sie es.", "191", False),
    ("fr", "Orientez l'enfant vers le 1159 et signalez.", "1159", True),
    ("ru", "Направьте ребёнка на 191 и сообщите.", "191", False),
    ("fi", "Ohjaa lapsi numeroon 191 ja ilmoita.", "191", False),
    ("ka", "გადაამისამართეთ ბავშვი 191-ზე.", "191", False),
    ("tr", "Çocuğu 161'e yönlendirin.", "161", True),
    ("he", "הפנו ל-191 או דווחו", "191", False),
    ("sw", "Piga 191 kwa msaada.", "191", False),
]
LEFT_ALONE = [
    "Police send help to 116 schools at 150 places in 2027.",
    "Report to room 161. Support rose from 112 to 191, help reached 191 percent.",
    "For help refer to Article 191, page 116 and class 161.",
    "Report at 1545, and help with KES 191 until 2027.",
    "Support children at 116 cm and refer to 116 pages.",
]


@pytest.mark.parametrize(("language", "text", "number", "sure"), POINTED_AT)
def test_a_number_pointed_at_is_found(language: str, text: str, number: str, sure: bool) -> None:
    assert [(one.text, one.sure) for one in typed_numbers(text, language, "KE", OWN)] == [(number, sure)]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_counts_rooms_and_articles_are_left_alone(text: str) -> None:
    assert list(typed_numbers(text, "en", "KE", OWN)) == []


def test_each_language_with_words_of_help_has_words_around_numbers() -> None:
    words = read_yaml(PACKAGE / "knowledge" / "number-words.yaml")["words"]
    assert {path.stem for path in HELP_WORDS.glob("*.yaml")} <= set(words)
    assert all(row["ask"] and row["behind"] and (row["before"] or row["endings"]) for row in words.values())
