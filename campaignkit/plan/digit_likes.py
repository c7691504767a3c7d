"""What looks like a digit or a hyphen and is none: a telephone dials another number, a browser finds no page."""

from __future__ import annotations

import unicodedata

from campaignkit.late_patterns import late_pattern

PHONE, ADDRESSES = "a telephone number", ("a web address", "an e-mail address")
_LETTERS_ALONE = late_pattern(r"(?<![A-Z])[IO]+(?![A-Z])")
"""I and O without other letters: 08OO is 0800 to the eye and 0866 to a telephone."""
_LIKE = {"O": "0", "o": "0", "I": "1", "l": "1", "\u041e": "0", "\u043e": "0", "\u039f": "0", "\u03bf": "0"}
_LIKE |= {"\u0406": "1", "\u0456": "1", "\u0399": "1", "\u2160": "1", "\u217c": "1"}
_HOST = late_pattern(r"(?://|@)([^/?#]*)")
_DASH = late_pattern("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_ALLOWED = late_pattern(r"[0-9A-Z ()./+#,\u00a0\u2007\u2009\u202f\u2010-\u2015\u2212-]")


def strange_in_number(phone: str) -> int | None:
    """Return the place of what looks like a digit; letters of a word (833-591-KNOW, ext. 12) are none."""
    alone = _LETTERS_ALONE.search(phone)
    for place, character in enumerate(phone):
        if (alone is not None and place == alone.start()) or _looks_like_a_digit(phone, place, character):
            return place
    return None


def digit_like(character: str) -> str | None:
    """Return the digit that a character looks like or stands for."""
    if character in _LIKE:
        return _LIKE[character]
    value = unicodedata.digit(character, None)
    return None if value is None else str(value)


def _looks_like_a_digit(phone: str, place: int, character: str) -> bool:
    if _ALLOWED.match(character) or digit_like(character) is None:
        return False
    beside = phone[max(0, place - 1) : place] + phone[place + 1 : place + 2]
    return not any(c.isalpha() and digit_like(c) is None for c in beside)


def strange_in_address(address: str) -> int | None:
    """Return the place of what stands for another character in a name of the internet: a dash, a wide letter."""
    host = _HOST.search(address)
    if host is None or host[1].isascii():
        return None
    return next(
        (
            host.start(1) + place
            for place, character in enumerate(host[1])
            if _DASH.match(character) or unicodedata.normalize("NFKC", character).isascii() != character.isascii()
        ),
        None,
    )


def plain_like(character: str) -> str:
    """Return what is meant by a character that stands for another."""
    return digit_like(character) or ("-" if _DASH.match(character) else unicodedata.normalize("NFKC", character))
