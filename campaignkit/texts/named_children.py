"""Finds a name with the age of a child beside it (`Emma Tremblay, 12, École Saint-Luc`) in scripts with capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from campaignkit.knowledge.phrases import street_pattern
from campaignkit.late_patterns import late_pattern

_WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"
_YEARS = (
    "years old|years|ans|años|anos|anni|ani|Jahre|jaar|år|lat|lata|roků|let|rokov|éves|metų|gadi|godina|godine"
    "|год|года|лет|година|године|років|роки|рік|години|жаста|yaş|yaşında|yaşındadır|yaşlı|տարեկան|χρονών|ετών|vuotta|vuotias|aastat|vjeç"
)
_AGED = late_pattern(
    rf"({_WORD}(?: {_WORD})*)(?:, (?:aged )?| \()(\d{{1,2}})(?: (?:{_YEARS}))?(?=[,)]|\s*$|[.!?](?:\s|$))"
)
_NUMBERED, _LISTED = re.compile(r"\d\.? $"), re.compile(r"[,)]? ?\d")
"""A number before a name makes it a month, one behind the age makes both a list."""
YOUNGEST, OLDEST = 3, 17
_LONGEST = 3
"""A name has at most so many words."""


class NamedChild(NamedTuple):
    """A name with an age: where, and the place or school named behind it, empty where none is."""

    start: int
    end: int
    whole: bool
    """True for more than one word: a first name and a family name."""
    place: str


def named_children(sentence: str) -> Iterator[NamedChild]:
    """Yield names with the age of a child; a street with its number is none."""
    for match in _AGED.finditer(sentence):
        if not YOUNGEST <= int(match[2]) <= OLDEST:
            continue
        name = _name(match[1])
        rest = sentence[match.end() :]
        if not name or _NUMBERED.search(sentence[: match.end(1) - len(name)]) or _LISTED.match(rest):
            continue
        if street_pattern().search(match[1]) or street_pattern().match(rest.lstrip(",) ")):
            continue
        start = match.start(1) + len(match[1]) - len(name)
        capital = next((word[0] for word in re.finditer(_WORD, rest) if _is_name(word[0])), "")
        yield NamedChild(start, match.end(), " " in name, capital)


def _name(words: str) -> str:
    """Return the last words that begin with a capital letter."""
    name_words: list[str] = []
    for word in reversed(words.split(" ")):
        if not _is_name(word) or len(name_words) == _LONGEST:
            break
        name_words.insert(0, word)
    return " ".join(name_words)


def _is_name(word: str) -> bool:
    return word[0].isupper() and not word.isupper() and len(word) > 1
