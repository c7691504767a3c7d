"""The line of a file that a finding stands in, with carets under its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from campaignkit.diagnostics.finding import Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.diagnostics.visible import printable

if TYPE_CHECKING:
    from rich.console import Console

_LETTERS_A_COLUMN = 8
"""No more are looked at: to measure a line of a hundred thousand letters takes seconds, and a screen shows few."""


def print_excerpt(span: Span, sources: Mapping[str, SourceText], console: Console, style: str) -> None:
    """Print the line a finding stands in, cut to the width of the screen, and carets under its place.

    A line that is empty, or of a file nobody has read, is left out.
    """
    from rich.cells import cell_len
    from rich.text import Text

    source = sources.get(span.file)
    if source is None:
        return
    line = source.line(span.start.line)
    if not line.strip():
        return
    start = span.start.column - 1
    end = span.end.column - 1 if span.end.line == span.start.line else len(line)
    number = str(span.start.line)
    room = max(console.width - len(number) - 6, 20)
    most = _LETTERS_A_COLUMN * room
    parts = (line[max(start - most, 0) : start], line[start : min(end, start + most)], line[end : end + most])
    before, middle, after = (printable(part) for part in parts)
    if cell_len(before) > room // 2:
        before = "…" + before[-(room // 2) :]
    gutter = " " * len(number)
    text = Text.assemble((f"  {number} │ ", "dim"), before, (middle, "bold"), after)
    text.truncate(console.width, overflow="ellipsis")
    console.print(text, no_wrap=True)
    width = min(max(cell_len(middle), 1), max(room - cell_len(before), 1))
    console.print(
        Text.assemble((f"  {gutter} │ ", "dim"), " " * cell_len(before), ("^" * width, style)), no_wrap=True
    )
