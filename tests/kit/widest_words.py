"""Fixed words as wide as any language has them: no page may be refused for a word that nobody can shorten."""

from __future__ import annotations

from functools import cache

from campaignkit.kit.fixed_words import words
from campaignkit.knowledge.font_scripts import script_without_font
from campaignkit.knowledge.locales import languages, script
from campaignkit.knowledge.right_to_left import direction

_WIDER = {"Geor": 1.15, "Armn": 1.1, "Cyrl": 1.1}
"""How much wider than Latin ones the letters of a script are."""
_JOINTS = ("colon", "comma", "of")
"""What joins others, and is no word."""


@cache
def widest_words() -> dict[str, str]:
    """Return the widest word of all languages that are set from left to right in a font that is there, by its key."""
    set_here = [one for one in languages() if not script_without_font(one) and direction(one) == "ltr"]
    found = {one: words(one, polite=True) for one in set_here}

    def wide(language: str, key: str) -> float:
        return len(found[language][key]) * _WIDER.get(script(language), 1.0)

    return {
        key: found[max(set_here, key=lambda language: wide(language, key))][key]
        for key in found["en"]
        if key not in _JOINTS
    }
