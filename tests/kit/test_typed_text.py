"""Texts that are only typed, such as mails and posts: what a link leads to can be read."""

from __future__ import annotations

import pytest

from campaignkit.kit.engines.typed_text import typed
from campaignkit.kit.markup import body_blocks, line_runs
from campaignkit.kit.view_texts import text_line


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Write to us.", "Write to us."),
        ("**Write** to *us*.", "Write to us."),
        ("[Write to us](https://example.org/a) today.", "Write to us (https://example.org/a) today."),
        ("See [example.org](https://example.org/).", "See example.org."),
        ("See [https://example.org/a](https://example.org/a).", "See https://example.org/a."),
    ],
)
def test_a_line(text: str, said: str) -> None:
    assert typed(text_line("", line_runs(text), "en")) == said


def test_a_body_keeps_paragraphs_lists_and_numbers() -> None:
    blocks = body_blocks("First.\n\n- [One](https://example.org/1)\n- two\n\n1. Ask.\n2. Listen.")
    text = "First.\n\n• One (https://example.org/1)\n• two\n\n1. Ask.\n2. Listen."
    assert typed({"path": "", "plain": "", "blocks": blocks}, "•") == text
