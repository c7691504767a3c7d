"""What stands in quotation marks: stretches of a text, a sentence of somebody else, a word alone between marks.

A mark that is never closed is ignored where stretches are asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from campaignkit.late_patterns import late_pattern

LONGEST = 300
"""What is longer is no quotation, but a mark somebody forgot."""
FOLLOWED = 600
"""A quotation is followed over so many letters; a mark that nobody closed goes no further."""

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
_OPENING = late_pattern(f"[{''.join(_CLOSE)}]")
_GAP = late_pattern(r"(?<=\n)\n")
_SINGLE = frozenset("\u2018\u2019\u201d")

_DOUBLE = frozenset('"“”„«»')
_BEGINS, _ENDED_BY = frozenset('„“«"'), {"«": "»"}
_ANY_END = frozenset('”“"')

_AROUND_A_WORD = frozenset(
    "\"'\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u275b\u275c\u275d\u275e`"
)
_SKIPPED = frozenset("*_.,!?\u2026\u00bf\u00a1")
_FRENCH_ENDS = frozenset(space + mark for space in " \u00a0\u202f" for mark in "?!\u00bb")
_SPACES = frozenset(" \u00a0\u202f")


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the beginning and end of each quotation, in their order."""
    spans: list[tuple[int, int]] = []
    ends = _Ends(text)
    last = -1
    for mark in _OPENING.finditer(text):
        at = mark.start()
        in_word = text[at] in _SINGLE and at and text[at - 1].isalnum()
        end = None if at <= last or in_word else ends.of(at, _CLOSE[text[at]])
        if end is not None:
            spans.append((at, end))
            last = end
    return spans


def beside_quotes(text: str, start: int, end: int) -> bool:
    """Say whether a quotation mark stands in or right beside a stretch of a text."""
    return not _DOUBLE.isdisjoint(text[max(0, start - 1) : end + 2])


def is_quoted(text: str, start: int) -> bool:
    """Say whether a quotation that began before this place in its paragraph has not ended."""
    opener = ""
    first = max(0, start - FOLLOWED)
    for mark in text[max(first, text.rfind("\n\n", first, start)) : start]:
        if opener:
            if mark in _ENDED_BY.get(opener, _ANY_END):
                opener = ""
        elif mark in _BEGINS:
            opener = mark
    return opener != ""


def alone_in_quotes(text: str, start: int, end: int) -> bool:
    """Say whether a stretch of a text stands alone between quotation marks, as a word that is spoken of."""
    before, after = start - 1, end
    while before >= 0 and text[before] in _SKIPPED:
        before -= 1
    while after < len(text) and (text[after] in _SKIPPED or text[after : after + 2] in _FRENCH_ENDS):
        after += 1
    if (
        before >= 1
        and text[before] in _SPACES
        and text[before - 1] == "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    ):
        before -= 1
    return before >= 0 and after < len(text) and text[before] in _AROUND_A_WORD and text[after] in _AROUND_A_WORD


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
