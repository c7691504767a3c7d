"""Sentences: where one ends, in the languages of the plans.

A full stop ends a sentence unless it belongs to an abbreviation, an initial or an ordinal number, or a small letter
follows. Which those are is data (knowledge/readability). The end of a block always ends its sentence, so headlines
and list items count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from campaignkit.knowledge.readability import LanguageData
from campaignkit.late_patterns import late_pattern

_CLOSING = "\"”»’'“)\\]›"
_BEFORE = late_pattern(r"[^\s(\[„“”«»\"'’]*$")
_GEORGIAN = late_pattern("[\u10d0-\u10ff]")
"""Georgian letters have capitals, but no sentence begins with one."""
LOOK_BACK = 24
"""How far before a full stop an abbreviation may begin."""


@cache
def _end(marks: str) -> re.Pattern[str]:
    marks = f"[.!?…։؟۔።፧{re.escape(marks)}]"
    return re.compile(rf"(?<!{marks}){marks}+[{_CLOSING}]*(?=\s|$)|[。！？｡][」』”）]*")


def sentence_spans(text: str, language: LanguageData) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of a block, without the spaces around it."""
    start = 0
    for match in _end(language.sentence_marks).finditer(text):
        if _ends(text, match, language):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _ends(text: str, match: re.Match[str], language: LanguageData) -> bool:
    mark, after = match[0], text[match.end() : match.end() + 12].lstrip()
    if not after:
        return True
    follows = after.lstrip("\"“„«'‘’([")[:1]
    goes_on = follows.islower() and not _GEORGIAN.match(follows)
    if mark[0] not in ".…":
        return not (len(mark) > 1 and mark[-1] in _CLOSING and goes_on)
    if goes_on:
        return False
    if mark != ".":
        return True
    before = _BEFORE.search(text, max(0, match.start() - LOOK_BACK), match.start())
    word = before[0] if before else ""
    if word.lower() in language.abbreviations or (word.lower() in language.before_numbers and after[:1].isdigit()):
        return False
    if len(word) == 1 and word.isupper() and word != "I":
        return False
    return not (language.ordinals and word.isdigit() and len(word) <= 2)
