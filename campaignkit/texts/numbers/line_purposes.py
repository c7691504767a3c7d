"""What a line is for, as its name says: for children, for victims of crime, for whoever misses a child.

The European 116 numbers each have one such purpose, wherever they work.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.texts.numbers.help_words import word_pattern

MISSING, CHILDREN, VICTIMS = "missing", "children", "victims"
ENGLISH = "en"


@cache
def purposes_of(name: str, language: str) -> frozenset[str]:
    """Return what a name says a line is for, in a language or in English; empty where it says nothing of it."""
    purposes = {
        purpose
        for purpose in _data()["words"]
        for code in (language.split("-")[0], ENGLISH)
        if (words := _words(purpose, code)) is not None and words.search(name)
    }
    return frozenset(purposes - {CHILDREN} if MISSING in purposes else purposes)


def purpose_of_number(digits: str) -> str | None:
    """Return what a European 116 number is for; None for every other number."""
    if not digits.startswith("116"):
        return None  # before the words are read, which most plans need for nothing
    return next((purpose for purpose, number in _data()["numbers"].items() if number == digits), None)


def numbers_for(purposes: frozenset[str]) -> frozenset[str]:
    """Return the European numbers for some purposes."""
    return frozenset(_data()["numbers"][purpose] for purpose in purposes)


def called(purpose: str) -> str:
    """Return whom a purpose is for, in words: “victims of crime”."""
    return str(_data()["called"][purpose])


@cache
def _words(purpose: str, language: str) -> re.Pattern[str] | None:
    words = _data()["words"][purpose].get(language)
    return None if words is None else word_pattern(words)


def _data() -> dict[str, Any]:
    return read_yaml(PACKAGE / "knowledge" / "line-purposes.yaml")
