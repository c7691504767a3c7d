"""Words, in every script that writes spaces between them."""

from __future__ import annotations

import re
from typing import NamedTuple

from campaignkit.late_patterns import late_pattern

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u135d-\u135f\u200c\u200d\u00ad"
)
"""Signs that belong to the letter before them."""
ARMENIAN = "՛՜՞"
"""Armenian stress, exclamation and question marks stand inside the word."""

_LETTERS = rf"[\w{MARKS}{ARMENIAN}]"
_WORD = late_pattern(
    rf"""
    (?:https?://|www\.)[^\s<>"”»]+
    | \+?\d+(?:[ \N{{NO-BREAK SPACE}}\N{{NARROW NO-BREAK SPACE}}.,/-]\d+)+(?![\w])
    | {_LETTERS}+(?:['’ʼ՚‑·@&-]{_LETTERS}+|\.{_LETTERS}+)*
    """,
    re.VERBOSE,
)
_ADDRESS = late_pattern(r"https?://|www\.|\w\.\w\w|@")
_PARTS = late_pattern(r"['’ʼ՚‑·@&.-]+")
_NO_LETTER = late_pattern(rf"[^\w]|[\d_{MARKS}{ARMENIAN}]")
LETTERS_OF_A_WORD = 60
"""What is longer than this is no word of a language."""


class Word(NamedTuple):
    """A word and where it stands in its block."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def spoken(self) -> bool:
        """True for a word of a language, false for a number or an address."""
        text = self.text
        return text.isalpha() or (not _ADDRESS.search(text) and any(character.isalpha() for character in text))

    @property
    def letters(self) -> int:
        """How many letters it has, hyphens and marks left out."""
        text = self.text
        return len(text) if text.isascii() and text.isalpha() else len(_NO_LETTER.sub("", text))

    @property
    def longest_part(self) -> int:
        """How many letters its longest part has: a hyphen helps the reader."""
        text = self.text
        if text.isascii() and text.isalpha():
            return len(text)
        return max(len(_NO_LETTER.sub("", part)) for part in _PARTS.split(text))


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text. A number with its groups is one word, and so is an address."""
    words = (Word(match[0], match.start()) for match in _WORD.finditer(text))
    return tuple(word for word in words if word.text.isalnum() or any(c.isalnum() for c in word.text))
