"""Heads of columns in the languages people use, and the other words that lists are known by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.late_patterns import late_pattern

KNOWN = PACKAGE / "knowledge" / "recipient-lists.yaml"
_NOT_LETTERS = late_pattern(r"[^\w№]+")


def plain(text: str) -> str:
    """Return a head without what people write differently: capitals, accents, points, what stands in brackets."""
    text = unicodedata.normalize("NFKD", text).casefold().replace("_", " ").replace("ı", "i")
    text = "".join(char for char in text if unicodedata.category(char) != "Mn")
    text = re.sub(r"\([^)]*\)|\[[^]]*\]", " ", text)
    return " ".join(_NOT_LETTERS.sub(" ", text).split())


@cache
def known_heads() -> dict[str, str]:
    """Return the field that each known head means."""
    heads: dict[str, list[str]] = read_yaml(KNOWN)["heads"]
    return {plain(word): field for field, words in heads.items() for word in words}


def words_of(name: str) -> Sequence[str]:
    """Return a list of words of what is known about lists: `titles`, `offices`, `shared_addresses`."""
    words: list[str] = read_yaml(KNOWN)[name]
    return words


def everyday_languages() -> Mapping[str, Sequence[str]]:
    """Return what people call languages beside their names: `castellano`, `русская`, `إنكليزي`."""
    names: dict[str, list[str]] = read_yaml(KNOWN)["everyday_languages"]
    return names
