"""Which scripts the fonts that come with campaignkit can write, and which font to get for another one."""

from __future__ import annotations

from campaignkit.knowledge.locales import script
from campaignkit.knowledge.reader import rows

SHIPPED = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor", "Arab", "Hebr", "Ethi"})


def script_without_font(language: str) -> str | None:
    """Return the script of a language when no font of campaignkit has it."""
    own = script(language)
    return None if own in SHIPPED else own


def font_for(script_code: str) -> str:
    """Return the name of a free font for a script."""
    row = rows("scripts").get(script_code)
    return "a Noto font for it" if row is None else row["font"]


def script_label(script_code: str) -> str:
    """Return the English name of a script, or its code."""
    row = rows("scripts").get(script_code)
    return script_code if row is None else row["label"]
