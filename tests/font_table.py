"""The table of characters that the fonts have, made from the fonts themselves."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "campaignkit" / "fonts"
HEAD = """# Made by tests/generate.py from the fonts; do not edit.
about: >-
  Characters, by hexadecimal code point, that every weight of one of the families has.
source: The fonts in campaignkit/fonts
reviewed_by: null
ranges: >-
"""


def covered() -> set[int]:
    """Return the code points of which each is in all weights of a family, so that no weight shows an empty box.

    Titles fall back from Inter Display to Inter, so Inter alone counts.
    """
    families: dict[str, set[int]] = defaultdict(set)
    for path in sorted(FONTS.glob("*.[ot]tf")):
        with TTFont(path, lazy=True) as font:
            points = set(font.getBestCmap())
        family = path.stem.partition("-")[0]
        families[family] = families[family] & points if family in families else points
    families.pop("InterDisplay", None)
    return set().union(*families.values())


def characters_file() -> str:
    """Return the text of the data file: ranges of code points, several a line."""
    ranges: list[list[int]] = []
    for point in sorted(point for point in covered() if point >= 0x20):
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    words = [f"{low:x}" if low == high else f"{low:x}-{high:x}" for low, high in ranges]
    lines = [" ".join(words[start : start + 12]) for start in range(0, len(words), 12)]
    return HEAD + "".join(f"  {line}\n" for line in lines)
