"""Which stretches of a text stand in quotation marks, of whatever style; a mark that is never closed is ignored."""

from __future__ import annotations

LONGEST = 300
"""What is longer is no quotation, but a mark somebody forgot."""

_CLOSE = {
    "\u201e": '\u201c\u201d"',
    "\u201c": "\u201d",
    "\u201d": "\u201d",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u2039": "\u203a",
    '"': '"',
    "\u2018": "\u2019",
    "\u201a": "\u2018\u2019",
}
_SINGLE = frozenset("\u2018\u2019\u201d")


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the beginning and end of each quotation, in their order."""
    found: list[tuple[int, int]] = []
    at, size = 0, len(text)
    while at < size:
        closing = _CLOSE.get(text[at])
        opens = closing is not None and not (text[at] in _SINGLE and at and text[at - 1].isalnum())
        end = _end(text, at, closing) if opens and closing is not None else None
        if end is not None:
            found.append((at, end))
            at = end
        at += 1
    return found


def _end(text: str, start: int, closing: str) -> int | None:
    for at in range(start + 2, min(len(text), start + LONGEST)):
        if text[at] == "\n" and text[at - 1] == "\n":
            return None
        inside_word = text[at] == "\u2019" and text[at + 1 : at + 2].isalnum()
        if text[at] in closing and not inside_word:
            return at
    return None
