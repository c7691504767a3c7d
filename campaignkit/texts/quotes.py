"""Says whether a sentence is somebody's words: it stands beside quotation marks, or inside a longer quotation."""

from __future__ import annotations

QUOTES = frozenset('"“”„«»')
_OPENING, _CLOSING = frozenset('„“«"'), {"«": "»"}
_ANY_CLOSING = frozenset('”“"')
LONGEST = 600
"""A quotation is followed over so many letters; a mark that nobody closed goes no further."""


def beside_quotes(text: str, start: int, end: int) -> bool:
    """Say whether a quotation mark stands in or right beside a stretch of a text."""
    return not QUOTES.isdisjoint(text[max(0, start - 1) : end + 2])


def is_quoted(text: str, start: int) -> bool:
    """Say whether a quotation that began before this place in its paragraph has not ended."""
    opened = ""
    first = max(0, start - LONGEST)
    for mark in text[max(first, text.rfind("\n\n", first, start)) : start]:
        if opened:
            if mark in _CLOSING.get(opened, _ANY_CLOSING):
                opened = ""
        elif mark in _OPENING:
            opened = mark
    return opened != ""
