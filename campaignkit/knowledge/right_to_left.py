"""Languages that run from right to left: numbers, links, addresses and ranges that must not be taken apart in them.

A plus, a hyphen or a blank would let a number fall apart: `+373 22 24-06-24` would be shown as `24-06-24 22 373+`.
Left-to-right marks around it hold it together. Marks are older than isolates: they also work in telephones, Word and
Excel that do not know those.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial
from typing import Any, Literal, TypeVar, cast
from unicodedata import bidirectional

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml, rows
from campaignkit.late_patterns import late_pattern

T = TypeVar("T")
MARK = "\N{LEFT-TO-RIGHT MARK}"
TURN = "\N{RIGHT-TO-LEFT MARK}"
_HOURS = late_pattern(r"(?<!\d)(\d+(?:[:.]\d+)?)(\s?[-‐-―]\u2060?\s?)(\d+(?:[:.]\d+)?)")
_RANGE = late_pattern(
    r"(?<![\d+*#.:\u200e\u200f–-])(\d{1,2}|\d{1,2}[:.]\d{2}|(?:19|20)\d\d)(\s?[–-]\s?)"
    r"(\d{1,2}|\d{1,2}[:.]\d{2}|(?:19|20)\d\d)(?![\dA-Za-z*#\u200e]|\s?[.:–-]\s?\d)"
)
"""Ages, hours and years; no number to call, which is longer, has more parts or marks of its own."""
_GROUPED = late_pattern(
    r"(?<![A-Za-z\d_+*#/@&=?\u200e\u200f])(?<![A-Za-z\d][.:,-])(?:\+[\d \u00a0()-]+|(?:\(0\d{0,3}\)|\d{1,5})"
    r"(?:[ \u00a0‐‑/.-]\d{2,})*[ \u00a0]\d{2,}(?:[ \u00a0‐‑/.-]\d{2,})*(?![\dA-Za-z@\u200e]|\s?[:–]))"
)
"""Groups of digits with a blank between them: 0800 888 0700 in the name of a help line; or all behind a plus."""
_JOINED = late_pattern(
    r"(?<![A-Za-z\d_+*#/@&=?\u200e\u200f])(?<![A-Za-z\d][.:,-])"
    r"(?:\+\d[\d \u00a0()-]*\d|[*#]\d[\d*#]*|\d[A-Za-z\d]*(?:[-‐‑/.:][A-Za-z\d]+)+)(?![\dA-Za-z@\u200e])"
)
"""Numbers of several parts: of houses and P.O. boxes, postcodes, days, and numbers to call with all their signs."""
_CALLED = 8
"""So many digits in groups are a number to call, whatever the groups."""
_WITH_BLANK = late_pattern(r"(?!(?:19|20)\d\d[ \u00a0]\d{1,3}$)\d+(?:[ \u00a0]\d{3,})+")
"""A number to call or a large one by its groups: 116 111, 12 400; no year before a number, and no ages in a row."""
_APART = late_pattern("[+*#‐‑-]")
"""What is set from right to left between two digits; slashes, points and colons the bidirectional algorithm keeps."""
_IN_ADDRESS = late_pattern(
    r"(?<![A-Za-z\d_/@\u200e])(?<![A-Za-z\d][.:,-])\d[A-Za-z\d]*"
    r"(?:[-‐‑–/][A-Za-z\d]+|[ \u00a0](?<=\d{3}[ \u00a0])(?=\d{3,5}(?!\d))\d+)+(?![\dA-Za-z@\u200e])"
)
"""The same in an address, which has no ranges; and the two groups of a postcode with a blank, as in Lebanon."""
_TYPED_ADDRESS = late_pattern(
    r"(?<![\u200e\w@])(?<![\w.+-][.+-])(?:(?:https?://|www\.)[^\s<>\"“”«»\u200e]*[\w/=#]|[\w.+\u200b-]+@[\w\u200b-]+(?:\.\u200b?[\w-]+)+"
    r"|[a-z0-9][a-z0-9-]*(?:\.\u200b?[a-z0-9-]+)*\.\u200b?[a-z]{2,}(?:/[^\s<>\"“”«»\u200e]*[\w/=#])?)(?!\u200e)",
    re.ASCII,
)
_LINK = late_pattern(r"\]\([^)\]\n]*\)|\u200e[^\u200e\n]*\u200e")
"""What a link of Markdown leads to, and what has marks already: both stay as they are."""
_MAY_TURN = late_pattern(r"[\d.]")
_NOT_READ = frozenset({"url", "link", "href", "path", "file", "svg", "id", "tel", "anchor"})
"""Keys of what only programs read."""


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


def in_order(text: str, language: str, *, hours: bool = False) -> str:
    """Return a text in which nobody reads a number, an address of the web or a range from its wrong end.

    A range such as 8–20 begins where its readers begin: from right to left the first number stands on the right.
    CLDR writes ranges of Arabic, Hebrew and Urdu with a dash and no mark, which the bidirectional algorithm sets so,
    and W3C says that it is expected. A hyphen between digits would be set the other way, and one sheet would show
    hours in both orders (docs/decisions/0012). In `hours` every range is one; elsewhere it may be a number to call.
    What is one number of several parts, `11-5023` of a P.O. box or `2027-02-09`, runs from left to right.
    """
    return _in_order(text, hours) if is_right_to_left(language) else text


def _in_order(text: str, hours: bool) -> str:
    if "." in text:
        text = _outside(_LINK, addresses_in_order, text)
    if not any(character.isdigit() for character in text):
        return text
    return _outside(_LINK, partial(_numbers_in_order, hours=hours), text)


def _numbers_in_order(text: str, *, hours: bool) -> str:
    text = _outside(_LINK, partial(_GROUPED.sub, _called), (_HOURS if hours else _RANGE).sub(_range, text))
    return _outside(_LINK, partial(_JOINED.sub, _number), text)


def _outside(kept: re.Pattern[str], change: Callable[[str], str], text: str) -> str:
    """Return a text that is changed between what is kept."""
    parts, at = [], 0
    for match in kept.finditer(text):
        parts += [change(text[at : match.start()]), match[0]]
        at = match.end()
    return "".join((*parts, change(text[at:])))


def addresses_in_order(text: str) -> str:
    """Return a text from right to left with marks around addresses of the web and of mail."""
    return _TYPED_ADDRESS.sub(rf"{MARK}\g<0>{MARK}", text) if "." in text else text


def line_of_address(line: str) -> str:
    """Return a line of a postal address, in which all numbers run from left to right: it holds no range."""
    return addresses_in_order(_IN_ADDRESS.sub(_held, line)) if _is_rightwards(line) else line


def all_in_order(data: T, language: str) -> T:
    """Return what an engine gets with each text in order that has letters from right to left: those people read."""
    return _all_in_order(data) if is_right_to_left(language) else data


def _all_in_order(data: T) -> T:
    result: Any = data
    if isinstance(data, str):
        result = _read_in_order(data) if _MAY_TURN.search(data) else data
    elif isinstance(data, dict):
        result = {key: value if key in _NOT_READ else _all_in_order(value) for key, value in data.items()}
    elif isinstance(data, list):
        result = [_all_in_order(value) for value in data]
    return cast("T", result)


@lru_cache(maxsize=4096)
def _read_in_order(text: str) -> str:
    """Return a text in order if people read it from right to left; many stand in each view of a kit."""
    return _in_order(text, False) if _is_rightwards(text) else text


def _is_rightwards(text: str) -> bool:
    return not text.isascii() and any(bidirectional(letter) in ("R", "AL") for letter in text)


def _range(match: re.Match[str]) -> str:
    first, dash, last = match[1], match[2], match[3]
    years = [part for part in (first, last) if len(part) == 4 and part.isdigit()]
    is_range = not years or (len(years) == 2 and first < last)
    if not is_range or _box().search(match.string, 0, match.start()):
        return match[0]
    return f"{TURN}{first}{TURN}{dash}{TURN}{last}{TURN}"


def _called(match: re.Match[str]) -> str:
    """Return groups of one number, joined by no-break spaces, or by marks where it has other signs too."""
    text = match[0]
    if text[0] == "+" or (sum(map(str.isdigit, text)) < _CALLED and not _WITH_BLANK.fullmatch(text)):
        return text
    if not _APART.search(text) and "(" not in text:
        return text.replace(" ", "\u00a0")
    return text if _box().search(match.string, 0, match.start()) else _held(match)


def _number(match: re.Match[str]) -> str:
    return _held(match) if _APART.search(match[0]) else match[0]


def _held(match: re.Match[str]) -> str:
    """Return a number between marks, with marks around each hyphen where its digits run by themselves: ١١-٥٠٢٣.

    What stands before and behind it goes on from right to left.
    """
    text = match[0] if match[0].isascii() else re.sub("([-‐‑–])", rf"{MARK}\1{MARK}", match[0])
    return f"{TURN}{MARK}{text}{MARK}{TURN}"


@cache
def _box() -> re.Pattern[str]:
    """Return what finds the word for a P.O. box at the end of a text: what follows is no range."""
    words = read_yaml(PACKAGE / "knowledge" / "recipient-lists.yaml")["heads"]["box"]
    one_of = "|".join(re.escape(word).replace(r"\.", r"\.\s?") for word in words)
    return re.compile(rf"(?:^|[\s(،,])(?:{one_of})\s?[.:]?\s*$", re.IGNORECASE)
