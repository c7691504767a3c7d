"""The lines of a lexicon, read no further than a text asks for."""

from __future__ import annotations

from typing import NamedTuple

from campaignkit.knowledge.lexicons import Term
from campaignkit.texts.lexicon.patterns import PatternReader, Slot, WordPattern, needed_word


class PatternRow(NamedTuple):
    """A line of a lexicon with its pattern."""

    role: str
    term: Term | None
    pattern: WordPattern
    second: frozenset[str] | None
    """The words one of which has to be the next; None where that is not so simple."""
    later: frozenset[str] | None
    """The words one of which has to stand somewhere in the text, where the second is not so simple."""


class LexiconRow:
    """A line of a lexicon; the rest of its pattern is read when a text holds its first word, which is seldom."""

    __slots__ = ("_line", "_read", "first", "role", "term")

    def __init__(self, line: str, first: Slot, role: str, term: Term | None) -> None:
        """Take the line and its first word."""
        self._line = line
        self._read: PatternRow | None = None
        self.first = first
        self.role = role
        self.term = term

    def read(self, reader: PatternReader) -> PatternRow:
        """Return it with its pattern, read the first time."""
        if self._read is None:
            pattern = reader.read(self._line)
            slots = pattern.slots[1:]
            second = slots[0].just_words() if slots else None
            self._read = PatternRow(self.role, self.term, pattern, second, None if second else needed_word(slots))
        return self._read
