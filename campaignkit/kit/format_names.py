"""What the formats of a material are called on the pages of a kit, in every language."""

from __future__ import annotations

import re

from campaignkit.kit.fixed_words import words
from campaignkit.kit.language_and_country_names import cldr_name
from campaignkit.kit.typographic_marks import quoted
from campaignkit.knowledge.locales import candidates
from campaignkit.knowledge.networks import network
from campaignkit.knowledge.papers import PaperSize, named_sheets, sheet
from campaignkit.materials.formats import Format

_WIDE = 16 / 9
_MOST_WORDS = 2
"""A name has no more; “Please cut off and return” is a line of the sheet."""
_INCH = 25.4
"""Millimetres."""


def format_name(kind: Format, language: str) -> str:
    """Return what a format is called: `A4`, `85 × 55 mm`, `Facebook, Instagram`, `DOCX`.

    Its size or kind of file needs no word of any language. A name that the file gives in the language comes first,
    and a fixed word is added where two formats would be called the same; a sentence that stands on one is quoted.
    """
    own = next((kind.names[name] for name in candidates(language) if name in kind.names), None)
    if own is not None:
        return own
    fixed = words(language)
    size = (
        fixed["comma"].join(_network(name) for name in kind.networks) or _size(kind, language) or kind.output.upper()
    )
    if kind.part:
        size = f"{size} ({kind.part})"
    word = fixed.get(kind.word, "")
    if len(word.split()) > _MOST_WORDS:
        return f"{size}{fixed['comma']}{quoted(word, language)}"
    return f"{size}{fixed['comma']}{word}" if word else size


def _network(name: str) -> str:
    try:
        return str(network(name)["name"]).partition(" (")[0]
    except KeyError:
        return name


def _size(kind: Format, language: str) -> str:
    width, height = kind.width, kind.height
    if width is None or height is None:
        return ""
    if kind.width_px is None:
        short, long = sorted((round(width), round(height)))
        if (short, long) in named_sheets():
            name = named_sheets()[short, long]
            # A poster across beside the upright one.
            return f"{name} ({sides(round(width), round(height), language)})" if kind.id.endswith("-across") else name
        if abs(width / height - _WIDE) < 0.01:
            return "16:9"
    if kind.width_px is not None:
        return sides(width, height, language, "graphics-pixel", "0")
    return in_inches(kind, language) or sides(width, height, language, form="0")


def in_inches(kind: Format, language: str) -> str | None:
    """Return the sides of an American sheet in inches, as who prints on Letter measures; None for others."""
    width, height = kind.width, kind.height
    if width is None or height is None or kind.paper is None or not _is(sheet(kind.paper.us), width, height):
        return None
    return sides(width / _INCH, height / _INCH, language, "length-inch")


def sides(width: float, height: float, language: str, unit: str = "length-millimeter", form: str = "0.##") -> str:
    """Return the sides of a sheet as people of the language write them: `215,9 × 279,4 mm`, `850 × 2000 მმ`."""
    from campaignkit.knowledge.cldr import format_decimal, format_unit

    name = cldr_name(language)
    first = format_decimal(width, form, locale=name, numbering_system="latn")
    second = format_unit(height, unit, "short", form, locale=name, numbering_system="latn")
    return re.sub("[\u200e\u200f]", "", f"{first} × {second}")


def _is(paper: PaperSize, width: float, height: float) -> bool:
    """Say whether a size is that of a sheet, upright or turned."""
    return {width, height} == {paper.width_mm, paper.height_mm}
