"""Which characters the fonts that come with campaignkit have, so that nobody has to render to find out."""

from __future__ import annotations

from functools import cache

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml

CHARACTERS = PACKAGE / "knowledge" / "characters.yaml"
INVISIBLE = "9-a d ad 61c 200b-200f 2028-202e 2060-2064 2066-2069 fe00-fe0f feff"
"""Characters that are never drawn."""


def unprintable(text: str) -> list[int]:
    """Return where characters stand that no font has. The table is made from the fonts by `tests/generate.py`."""
    missing = {character for character in set(text) if not _has(character)}
    return [place for place, character in enumerate(text) if character in missing] if missing else []


@cache
def _has(character: str) -> bool:
    return any(low <= ord(character) <= high for low, high in _ranges())


@cache
def _ranges() -> list[tuple[int, int]]:
    parts = [part.partition("-") for part in f"{read_yaml(CHARACTERS)['ranges']} {INVISIBLE}".split()]
    return [(int(low, 16), int(high or low, 16)) for low, _, high in parts]
