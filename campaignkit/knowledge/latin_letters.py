"""Names in Latin letters, for files: `مدرسة الحكمة` becomes `mdrsa alhkma`, and somebody finds the school again."""

from __future__ import annotations

import unicodedata
from functools import cache

from campaignkit.knowledge.phone_numbers import ascii_digits
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml


def in_latin_letters(text: str) -> str:
    """Return a text in small letters, without accents, with what letters of other alphabets are as Latin ones.

    Letters of an alphabet that is not in the table stay as they are.
    """
    table, found = _letters(), []
    for letter in unicodedata.normalize("NFC", text).lower():
        plain = table.get(letter)
        bare = unicodedata.normalize("NFKD", letter) if plain is None else plain
        found += [table.get(part, part) for part in bare if unicodedata.category(part) != "Mn"]
    return ascii_digits("".join(found).lower())


@cache
def _letters() -> dict[str, str]:
    letters: dict[str, str] = read_yaml(PACKAGE / "knowledge" / "latin-letters.yaml")["letters"]
    return letters
