"""Letters that a spreadsheet or a wrong encoding has lost: `?coala`, `ÅŸcoala`. Printed so, they hang on a wall."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from campaignkit.late_patterns import late_pattern
from campaignkit.recipients.code_pages import in_other_code_page, of_two_alphabets

_QUESTION = late_pattern(r"(?:(?<!\S)|(?<=[^\W\d_]))\?(?=[^\W\d_])|\?{2,}|\N{REPLACEMENT CHARACTER}")
"""A question mark before a letter, or several: nobody writes them in a name."""
_FOREIGN = late_pattern(r"[^\x00-\x7f]{2,}")
_PAGES = ("cp1252", "cp1250", "cp1251", "cp1254")
"""The code pages in which the bytes of other encodings are seen most."""
_CYRILLIC = late_pattern(r"[\u0400-\u04ff]")
_LETTERS = late_pattern(
    r"[\u00a1-\u017f\u018f\u0259\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0370-\u058f\u05d0-\u05ea\u0600-\u06ff\u1200-\u137f\u10a0-\u10ff"
    r"\u1e00-\u1fff\u2010-\u203a\u20ac\u2116]+"
)
"""What such bytes were: letters of names, and the quotation marks around them."""
_CLOSING = "»”’"


def lost_letters(text: str, languages: Sequence[str] = ()) -> tuple[str, str] | None:
    """Return what a cell has lost, and what to do about it; None where nothing is lost.

    `languages` are those that a list may be in: the code pages of these are tried.
    """
    word, was = question_mark(text), in_other_encoding(text)
    if word is not None:
        message = f"a letter of “{word[:40]}” is lost: a question mark stands for it."
        return message, "Write the letter. Save lists as .xlsx or “CSV UTF-8”: the usual CSV of Excel loses letters."
    if was is not None:
        message = f"“{text.strip()[:60]}” was “{was.strip()[:60]}” before it was saved in a wrong encoding."
        return message, "Write it as it was, or save the list once more as .xlsx or “CSV UTF-8”."
    page, mixture = in_other_code_page(text, languages), of_two_alphabets(text)
    if page is not None:
        message = f"“{text.strip()[:60]}” was probably “{page.strip()[:60]}”, in an old code page."
        return message, "Write it as it was, or save the list once more as .xlsx or “CSV UTF-8”."
    if mixture is not None:
        return (
            f"“{mixture[:40]}” has letters of two alphabets that look alike.",
            "Type the word once more in one of them.",
        )
    return None


def question_mark(text: str) -> str | None:
    """Return the word in which a question mark stands for a letter, or None."""
    match = None if "://" in text else _QUESTION.search(text)
    if match is None:
        return None
    begin = max(text.rfind(" ", 0, match.start()) + 1, 0)
    return text[begin:].split(" ", 1)[0]


def in_other_encoding(text: str) -> str | None:
    """Return what a text was before its bytes were read in a wrong encoding, or None where they were not."""
    if _FOREIGN.sub(_repaired, text) == text:
        return None
    return _FOREIGN.sub(partial(_repaired, short=True), text)


def _repaired(run: re.Match[str], *, short: bool = False) -> str:
    """Return the letters a run of signs was; the run itself where it is what it seems."""
    signs = run[0]
    if len(signs) == 2 and signs[1] in _CLOSING and not run.string[run.end() : run.end() + 1].isalpha():
        return signs  # the last letter of a quoted name, and the mark behind it
    for page in _PAGES:
        # two letters of Cyrillic alone may well be the bytes of another one
        if _CYRILLIC.search(signs) and (page != "cp1251" or (len(signs) < 3 and not short)):
            continue
        try:
            was = b"".join(_byte(letter, page) for letter in signs).decode()
        except UnicodeError:
            continue
        if _LETTERS.fullmatch(was):
            return was
    return signs


def _byte(letter: str, page: str) -> bytes:
    """Return a letter as its byte; some bytes are no letter of a page and are kept as they are."""
    return bytes([ord(letter)]) if "\x80" <= letter <= "\x9f" else letter.encode(page)
