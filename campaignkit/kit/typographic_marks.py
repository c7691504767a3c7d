"""Marks as a printer sets them: a typewriter has one straight mark for all quotations, and one for apostrophes.

Only a pair around words becomes the quotation marks of the language, and only a mark between or behind letters an
apostrophe: feet and inches, and what stands in a link, stay as they were typed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from campaignkit.knowledge.locales import quotation_marks
from campaignkit.knowledge.phone_numbers import NO_BREAK
from campaignkit.late_patterns import late_pattern

APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
_TYPED_IN_WORDS = frozenset(["he", "yi"])
"""Languages in which straight marks stand for letters of abbreviations."""
_SPACED = {"fr": NO_BREAK}
_LINK = late_pattern(r"\]\([^)\n]*\)")
_HELD = "\ue000"
_IN_A_WORD = late_pattern(r"(?<=\w)'(?=[^\W\d_])")
_LEFT_OUT = late_pattern(r"(?<![\w'])'(?=(?:tis|twas|em|cause|til|n|t|s|k|m)\b|\d0s\b)", re.IGNORECASE)
_PAIR = late_pattern(r'(?<![\w"])"(?=[^\s"])([^"\n]*[^\s"])"(?![\w"])')
_INNER = late_pattern(r"(?<![\w'])'(?=[^\s'])([^'\n]*[^\s'])'(?![\w'])")
_BEHIND_A_WORD = late_pattern(r"(?<=s)'(?![\w'])")


def printed_marks(text: str, language: str) -> str:
    """Return a text with the quotation marks of its language and with apostrophes, where straight ones were typed."""
    if ("'" not in text and '"' not in text) or language.split("-")[0] in _TYPED_IN_WORDS:
        return text
    return _printed(text, language)


@lru_cache(maxsize=1024)
def _printed(text: str, language: str) -> str:
    links = _LINK.findall(text)
    text = _LEFT_OUT.sub(APOSTROPHE, _IN_A_WORD.sub(APOSTROPHE, _LINK.sub(_HELD, text)))
    marks, space = quotation_marks(language), _SPACED.get(language.split("-")[0], "")
    if marks:
        text = _PAIR.sub(rf"{marks[0]}{space}\1{space}{marks[1]}", text)
    if len(marks) > 3:
        text = _INNER.sub(rf"{marks[2]}\1{marks[3]}", text)
    text = _BEHIND_A_WORD.sub(APOSTROPHE, text)
    for link in links:
        text = text.replace(_HELD, link, 1)
    return text


def quoted(text: str, language: str) -> str:
    """Return a text in the quotation marks of a language."""
    marks = quotation_marks(language) or "“”"
    return f"{marks[0]}{text}{marks[1]}"
