"""Languages that run from right to left: numbers, links, addresses and ranges that must not be taken apart in them.

A plus, a hyphen or a blank would let a number fall apart: `+373 22 24-06-24` would be shown as `24-06-24 22 373+`.
Left-to-right marks around it hold it together. Marks are older than isolates: they also work in telephones, Word and
Excel that do not know those.
"""

from __future__ import annotations

import re
from typing import Literal
from unicodedata import bidirectional

from campaignkit.knowledge.reader import rows

MARK = "\N{LEFT-TO-RIGHT MARK}"
TURN = "\N{RIGHT-TO-LEFT MARK}"
_HOURS = re.compile(r"(?<![0-9])([0-9]+(?:[:.][0-9]+)?)(\s?[-‐-―]\u2060?\s?)([0-9]+(?:[:.][0-9]+)?)")
_RANGE = re.compile(
    r"(?<![0-9+*#.:\u200e–-])([0-9]{1,2}|[0-9]{1,2}[:.][0-9]{2})(\s?[–-]\s?)([0-9]{1,2}|[0-9]{1,2}[:.][0-9]{2})"
    r"(?![0-9*#\u200e]|\s?[.:–-]\s?[0-9])"
)
"""Ages and hours; no number to call, which is longer, has more parts or marks of its own."""


def is_right_to_left(language: str) -> bool:
    """Say whether sentences of a language run from right to left."""
    return bool(rows("languages")[language.split("-")[0]]["direction"] == "rtl")


def direction(language: str) -> Literal["ltr", "rtl"]:
    """Return the direction of a language as web pages and templates name it."""
    return "rtl" if is_right_to_left(language) else "ltr"


def set_apart(text: str, language: str) -> str:
    """Return a number or an address so that a sentence from right to left does not take it apart."""
    return f"{MARK}{text}{MARK}" if text and is_right_to_left(language) else text


def name_apart(name: str, language: str) -> str:
    """Return a name or title, held together among words from right to left where it has none of them itself.

    The mark at the end of an English title would stand before it.
    """
    return name if any(bidirectional(letter) in ("R", "AL") for letter in name) else set_apart(name, language)


def ranges_in_order(text: str, language: str, *, hours: bool = False) -> str:
    """Return a text in which ranges such as 8–20 begin where their readers begin, whatever dash they are typed with.

    From right to left the first number stands on the right: CLDR writes ranges of Arabic, Hebrew and Urdu with a dash
    and no mark, which the bidirectional algorithm sets so, and W3C says that it is expected. A hyphen between digits
    would be set the other way, and one sheet would show hours in both orders (docs/decisions/0012).
    In `hours` every range is one; elsewhere two numbers with a hyphen may be one to call.
    """
    if not is_right_to_left(language):
        return text
    return (_HOURS if hours else _RANGE).sub(rf"{TURN}\1{TURN}\2{TURN}\3{TURN}", text)
