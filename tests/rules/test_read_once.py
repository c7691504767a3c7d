"""To see what a text says is most of a check: whatever rules ask about it, it is read once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from campaignkit.text_cache import forget
from campaignkit.texts.frames.clauses import Reading
from campaignkit.texts.frames.language import FrameLanguage
from campaignkit.texts.lexicon.tokens import Token
from tests.support import findings_in


def test_each_text_is_read_once_for_all_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = Counter[str]()
    begin = Reading.__init__

    def read(self: Reading, text: str, language: FrameLanguage, tokens: Sequence[Token] | None = None) -> None:
        texts[text] += 1
        begin(self, text, language, tokens)

    monkeypatch.setattr(Reading, "__init__", read)
    forget()
    findings_in("messages: [{id: tell-us, body: Somebody writes and asks for pictures. Tell us. We listen.}]\n")
    assert texts["Somebody writes and asks for pictures. Tell us. We listen."] == 1
    assert set(texts.values()) == {1}
