"""Which scripts the fonts that come with campaignkit can write, and which font to get for another one."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

from campaignkit.knowledge.locales import script
from campaignkit.knowledge.reader import rows

IN_EVERY_CHAIN = frozenset({"Latn", "Cyrl", "Grek"})
"""Scripts that Inter and Noto Sans have."""


@cache
def shipped_fonts() -> Mapping[str, str]:
    """Return the font that comes with campaignkit for each script that has one of its own."""
    return {name: row["font"] for name, row in rows("scripts").items() if _is_shipped(row)}


def script_without_font(language: str) -> str | None:
    """Return the script of a language when no font of campaignkit has it."""
    own = script(language)
    return None if own in IN_EVERY_CHAIN or own in shipped_fonts() else own


def font_for(script_code: str) -> str:
    """Return the name of a free font for a script."""
    row = rows("scripts").get(script_code)
    return "a Noto font for it" if row is None else row["font"]


def script_label(script_code: str) -> str:
    """Return the English name of a script, or its code."""
    row = rows("scripts").get(script_code)
    return script_code if row is None else row["label"]


_EAST_ASIAN = {"CJK": "Hans", "HIRAGANA": "Jpan", "KATAKANA": "Jpan", "HANGUL": "Kore"}
"""How the names of letters begin that several languages write; what is one script in Unicode has a font for each."""


def font_for_letter(character: str) -> str | None:
    """Return the name of a free font for the script of a letter; None where it is a sign of no script we know."""
    begins = unicodedata.name(character, "").split(" ")[0]
    if begins in _EAST_ASIAN:
        return font_for(_EAST_ASIAN[begins])
    fonts = (row["font"] for row in rows("scripts").values() if not _is_shipped(row))
    return next((font for font in fonts if begins in font.upper().split()[2:]), None)


def _is_shipped(row: Mapping[str, str]) -> bool:
    return row.get("class") == "shipped"


def instead_of_letter(character: str) -> str:
    """Return what to do about a letter that no font has: which font to put where."""
    font = font_for_letter(character)
    if font is None:
        return "Write it in another way, or put a font that has it into `fonts` beside the plan."
    return f"Put a font that has it, such as {font} (fonts.google.com/noto), into the folder `fonts` beside the plan."
