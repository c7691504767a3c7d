"""The text of a file in which findings have their places: from an index to line and column, and a line to quote."""

from __future__ import annotations

from bisect import bisect_right

from campaignkit.diagnostics.finding import Position, Span
from campaignkit.late_patterns import late_pattern

_BREAK = late_pattern(r"\r\n|\r|\n")


class SourceText:
    """The text of a file, with its lines. Indexes count code points."""

    def __init__(self, file: str, text: str) -> None:
        """Take the name that diagnostics show, and the decoded text without a byte order mark."""
        self.file = file
        self.text = text
        self._breaks = [(match.start(), match.end()) for match in _BREAK.finditer(text)]
        self._starts = [0, *(end for _, end in self._breaks)]

    def position(self, index: int) -> Position:
        """Return line and column of an index into the text."""
        index = min(max(index, 0), len(self.text))
        line = bisect_right(self._starts, index)
        return Position(line, index - self._starts[line - 1] + 1)

    def span(self, start: int, end: int) -> Span:
        """Return the span from one index up to another."""
        return Span(self.file, self.position(start), self.position(max(start, end)))

    def start_of(self, number: int) -> int:
        """Return the index at which a line begins."""
        return self._starts[number - 1]

    def line(self, number: int) -> str:
        """Return a line, from 1, without its break; empty behind the end."""
        if not 1 <= number <= len(self._starts):
            return ""
        end = self._breaks[number - 1][0] if number <= len(self._breaks) else len(self.text)
        return self.text[self._starts[number - 1] : end]
