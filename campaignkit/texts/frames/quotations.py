"""Which stretches of a text stand in quotation marks, of whatever style; a mark that is never closed is ignored."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

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
    "\u300c": "\u300d",
    "\u300e": "\u300f",
    "\u300a": "\u300b",
}
_OPENING = re.compile(f"[{''.join(_CLOSE)}]")
_GAP = re.compile(r"(?<=\n)\n")
_SINGLE = frozenset("\u2018\u2019\u201d")


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the beginning and end of each quotation, in their order."""
    found: list[tuple[int, int]] = []
    ends = _Ends(text)
    last = -1
    for mark in _OPENING.finditer(text):
        at = mark.start()
        in_word = text[at] in _SINGLE and at and text[at - 1].isalnum()
        end = None if at <= last or in_word else ends.of(at, _CLOSE[text[at]])
        if end is not None:
            found.append((at, end))
            last = end
    return found


class _Ends:
    """Where quotations may end; each kind of mark is looked for once, however many open and never close."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._gaps = [match.start() for match in _GAP.finditer(text)]
        self._places: dict[str, list[int]] = {}

    def of(self, start: int, closing: str) -> int | None:
        """Return where a quotation that begins at `start` is closed; not behind a blank line, nor far away."""
        if closing not in self._places:
            self._places[closing] = [
                match.start() for match in re.finditer(f"[{closing}]", self._text) if not self._in_word(match.start())
            ]
        at = _next(self._places[closing], start + 2)
        gap = _next(self._gaps, start + 2)
        if at is None or at >= start + LONGEST or (gap is not None and gap < at):
            return None
        return at

    def _in_word(self, at: int) -> bool:
        return self._text[at] == "\u2019" and self._text[at + 1 : at + 2].isalnum()


def _next(places: Sequence[int], at: int) -> int | None:
    index = bisect_left(places, at)
    return places[index] if index < len(places) else None
