"""How high a row and how wide a column of a sheet have to be, so that nothing in their cells is cut.

Nobody here knows the fonts of the computer that opens a file. Letters are counted by how wide their like are in Arial
or in what usually stands in for it; what is unsure is counted too wide.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from campaignkit.late_patterns import late_pattern

COLUMN, EM, SAFE = 7.0, 13.4, 0.95
"""A unit of the width of a column and a letter of 10 pt as wide as high, in pixels; how much of a column counts."""
LINE, TALL, PADDING = 13.5, 17.0, 10.0
"""The height of a line, of one in a script with tall letters, and what stands above and below, in points."""
WIDEST = 40
"""No word makes a column wider than so many characters."""
MOST = 409.0
"""No program makes a row higher."""
_NARROW = frozenset(" .,;:!|'’()[]ijltfrI/\\-‐‑·")
_LAST_EUROPEAN, _FIRST_TALL = "\u052f", "\u0600"
_ADDRESS = late_pattern(r"@|//|[^\W\d]\.[^\W\d]")
_WORD = late_pattern(r"\S+\s*|\s+")


def row_height(cells: list[tuple[str, int]]) -> float:
    """Return the height in points of a row with these texts, each in a column of a width in characters."""
    return min(MOST, max((_height(text, width) for text, width in cells), default=LINE) + PADDING)


def column_width(cells: Iterable[str], width: int) -> int:
    """Return the width of a column in characters: wider than it was to be, where a word has no room on a line.

    An address of a web page or a mail is no word: it breaks.
    """
    words = {word for text in cells for word in text.split() if not _ADDRESS.search(word) and not _breaks(word)}
    widest = max(map(_wide, words), default=0.0)
    return max(width, min(WIDEST, math.ceil(widest / COLUMN / SAFE)))


def _breaks(word: str) -> bool:
    """Say whether lines end within a word: in Chinese and Japanese anywhere, in Thai every few letters."""
    return any(unicodedata.east_asian_width(letter) in "WF" or "\u0e00" <= letter <= "\u0eff" for letter in word)


def _height(text: str, width: int) -> float:
    line = TALL if any(letter >= _FIRST_TALL and letter.isalpha() for letter in text) else LINE
    return line * sum(_lines(part, width * COLUMN * SAFE) for part in text.split("\n"))


def _lines(text: str, room: float) -> int:
    """Return how many lines a paragraph takes: words go whole to the next line, longer ones than that are broken."""
    lines, used = 1, 0.0
    for word in _WORD.findall(text):
        whole, bare = _wide(word), _wide(word.rstrip())
        if used and used + bare > room:
            lines, used = lines + 1, 0.0
        over = int(bare // room) if bare > room else 0
        lines, used = lines + over, used + whole - over * room
    return lines


def _wide(text: str) -> float:
    return EM * sum(map(_em, text))


@lru_cache(maxsize=4096)
def _em(letter: str) -> float:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF" or "\u1200" <= letter <= "\u139f":
        return 1.05
    if letter in _NARROW:
        return 0.34
    if letter <= _LAST_EUROPEAN:
        return 0.72 if letter.isupper() or letter in "mwMW@%шщжюфыЖ" else 0.58
    return 0.72
