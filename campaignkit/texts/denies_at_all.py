"""Says whether a text denies anything at all, in any language of which the words that deny are known."""

from __future__ import annotations

import re
from functools import cache

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.knowledge.related_languages import nearest_language
from campaignkit.texts.frames.sightings import read

_SHAPES = ("denied", "forbidden")
WORDS = PACKAGE / "knowledge" / "denying-words-without-frames.yaml"


def denies_at_all(text: str, language: str) -> bool | None:
    """Say whether a text has a word that denies; None in a language of which nobody has written them down."""
    reading = read(text, language)
    if reading is not None:
        forms = (reading.language.shaped(shape, one.word) for shape in _SHAPES for one in reading.tokens)
        return any(forms) or any(reading.triggers("negation", number) for number in range(len(reading.sentences)))
    words = _denying_words(language)
    return None if words is None else words.search(text) is not None


@cache
def _denying_words(language: str) -> re.Pattern[str] | None:
    rows = read_yaml(WORDS)["rows"]
    name = nearest_language(language, rows)
    return None if name is None else re.compile(rows[name], re.IGNORECASE)
