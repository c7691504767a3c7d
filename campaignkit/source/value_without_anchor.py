"""Where a value begins and ends in its file: the parsers' marks, without what is not part of the value."""

from __future__ import annotations

from typing import Any

from campaignkit.late_patterns import late_pattern

_PROPERTIES = late_pattern(r"(?:&[0-9A-Za-z_-]*|![^\s,\[\]{}]*|\s|#[^\r\n]*)+")
"""What may stand before a value without being part of it: an anchor, a tag, the blanks and comments between them."""

_TAG = late_pattern(r"(?:&[0-9A-Za-z_-]*\s+)?(![^\s,\[\]{}]*)")


def value_extent(text: str, event: Any) -> tuple[int, int]:
    """Return start and end of a scalar, without its anchor and tag, and without blank lines behind a block."""
    start, end = content_start(text, event), event.end_mark.index
    if event.style in ("|", ">"):
        end = start + len(text[start:end].rstrip(" \t\r\n"))
        while end < len(text) and text[end] in " \t":
            end += 1
    elif start >= end:
        # One parser puts an empty value before the blanks that follow its key, the other behind them.
        while start and text[start - 1] in " \t\r\n":
            start -= 1
        end = start
    return start, end


def content_start(text: str, event: Any) -> int:
    """Return where a value begins, behind its anchor and its tag."""
    start, end = event.start_mark.index, event.end_mark.index
    if event.anchor is None and event.tag is None:
        return int(start)
    # A scalar's end bounds the search; the event of a mapping or list ends where its content begins, or before.
    before = _PROPERTIES.match(text, start, end if hasattr(event, "value") else len(text))
    return before.end() if before else int(start)


def tag_extent(text: str, start: int) -> tuple[int, int]:
    """Return start and end of the tag of a value whose anchor or tag begins at an index."""
    match = _TAG.match(text, start)
    return match.span(1) if match else (start, start + 1)
