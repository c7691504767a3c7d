"""A table answers the same whether it takes entries out when they are needed or tries each at every word."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from campaignkit.knowledge.frames import frame_words
from campaignkit.texts.frames import word_table
from campaignkit.texts.frames.first_letters import by_first_letters
from campaignkit.texts.frames.forms import entries
from campaignkit.texts.frames.word_table import Mark, WordTable
from campaignkit.texts.lexicon.patterns import PatternReader
from campaignkit.texts.lexicon.tokens import Token, fold, tokenise

FEW = 8
"""So many texts of a language are read by trying each entry, which takes long."""


@pytest.mark.parametrize("language", ["de", "ru", "tr"])
def test_what_lies_together_is_found(language: str) -> None:
    words = frame_words(language)
    assert words is not None
    table = WordTable(by_first_letters(words.slots, language), language)
    rows = [(slot, entry) for slot, text in words.slots.items() for entry in entries(fold(text, language))]
    texts = [entry.replace("|", " ").replace("*", "").replace("?", "") for _, entry in rows]
    for text in texts[:: len(texts) // FEW]:
        tokens = tokenise(text, language)
        if any(token.gap < 0 for token in tokens):
            continue
        assert set(table.marks(tokens)) == set(tried(tokens, rows, language)), text


def tried(tokens: Sequence[Token], rows: Sequence[tuple[str, str]], language: str) -> list[Mark]:
    """Return where each entry stands, whatever it begins with."""
    reader = PatternReader({}, language)
    begin = tuple(token.word[:2] for token in tokens)
    read = [
        (slot, reader.read(text).slots) for slot, text in rows if text[0] in "*#" or any(b in text for b in begin)
    ]
    found = []
    for index, token in enumerate(tokens):
        for slot, row in read:
            own = word_table._walk(tokens, index, row) if row[0].takes(token.word) else None
            if own is not None:
                found.append(Mark(slot, index, own[-1], own))
    return found
