"""A table answers the same whether its entries are written out when they are needed or all at once."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.frames import frame_languages, frame_words
from campaignkit.texts.frames import word_table
from campaignkit.texts.frames.forms import entries
from campaignkit.texts.frames.word_table import Table
from campaignkit.texts.lexicon.tokens import fold, tokenise


@pytest.mark.parametrize("language", [name for name in frame_languages() if name != "frames"])
def test_what_waits_is_found(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words = frame_words(language)
    assert words is not None
    slots = words.slots | words.reader
    texts = [
        entry.replace("|", " ").replace("*", "").replace("?", "")
        for text in slots.values()
        for entry in entries(fold(text, language))
    ]
    lazy = Table(slots, language)
    monkeypatch.setattr(word_table, "_beginnings", lambda entry: None)
    monkeypatch.setattr(Table, "_second", lambda self, entry: None)
    whole = Table(slots, language)
    marks = 0
    for text in texts[::5]:
        tokens = tokenise(text, language)
        expected = list(whole.marks(tokens))
        assert list(lazy.marks(tokens)) == expected, text
        marks += len(expected)
    assert marks > len(texts) // 5
