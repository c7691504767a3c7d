"""Numbers typed in the digits of another script, as the digits 0 to 9: `١٥/٣/٢٠٢٧`, `५०,०००`."""

from __future__ import annotations

import unicodedata

from campaignkit.late_patterns import late_pattern

_DIRECTIONS = late_pattern("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
"""Marks that nobody sees; offices whose language runs from the right have them beside what is typed in digits."""
_SIGNS = str.maketrans({"٬": "’", "٫": ".", "٪": "%", "،": ",", "؛": ";", "、": ",", "，": ",", "；": ";"})


def without_directions(text: str) -> str:
    """Return a text without the marks that only say in which direction it runs."""
    return _DIRECTIONS.sub("", text)


def western(text: str) -> str:
    """Return a text with the digits 0 to 9 and the signs that go with them, whatever script they were typed in."""
    text = without_directions(text)
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text).translate(_SIGNS)
