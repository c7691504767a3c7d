"""Which characters the fonts that come with campaignkit have, so that nobody has to render to find out."""

from __future__ import annotations

import re
from functools import cache

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml

CHARACTERS = PACKAGE / "knowledge" / "characters.yaml"
INVISIBLE = "\t\n\r\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
"""Characters that are never drawn."""


@cache
def unprintable() -> re.Pattern[str]:
    """Return what matches a character that no font has. The table is made from the fonts by `tests/generate.py`."""
    ranges = [part.partition("-") for part in read_yaml(CHARACTERS)["ranges"].split()]
    characters = "".join(rf"\U{int(low, 16):08x}-\U{int(high or low, 16):08x}" for low, _, high in ranges)
    return re.compile(rf"[^{characters}{INVISIBLE}]")
