"""The line of a file that a finding stands in, with carets under its place."""

from __future__ import annotations

from collections.abc import Mapping

from campaignkit.diagnostics.finding import Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.diagnostics.visible import printable
from campaignkit.terminal.paper import Paper, cells

_LETTERS_A_COLUMN = 8
"""No more are looked at: to measure a line of a hundred thousand letters takes seconds, and a screen shows few."""


def print_excerpt(span: Span, sources: Mapping[str, SourceText], paper: Paper, style: str) -> None:
    """Print the line a finding stands in, cut to the width of the screen, and carets under its place.

    A line that is empty, or of a file nobody has read, is left out.
    """
    source = sources.get(span.file)
    if source is None:
        return
    line = source.line(span.start.line)
    if not line.strip():
        return
    start = span.start.column - 1
    end = span.end.column - 1 if span.end.line == span.start.line else len(line)
    number = str(span.start.line)
    room = max(paper.width - len(number) - 6, 20)
    most = _LETTERS_A_COLUMN * room
    parts = (line[max(start - most, 0) : start], line[start : min(end, start + most)], line[end : end + most])
    before, middle, after = (printable(part) for part in parts)
    if cells(before) > room // 2:
        before = "…" + before[-(room // 2) :]
    gutter = " " * len(number)
    paper.cut((f"  {number} │ ", "dim"), before, (middle, "bold"), after)
    width = min(max(cells(middle), 1), max(room - cells(before), 1))
    paper.cut((f"  {gutter} │ ", "dim"), " " * cells(before), ("^" * width, style))
