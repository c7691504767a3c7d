"""Which fonts set the letters of a language, in their order: one of its script first, then those for every other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from campaignkit.kit.contract.look_keys import FontChains
from campaignkit.knowledge.font_scripts import shipped_fonts
from campaignkit.knowledge.locales import script

LATIN_AND_CYRILLIC = "Noto Sans"
_LOCAL_CYRILLIC = frozenset({"sr", "mk"})


def fonts(
    language: str, own_families: Sequence[str] = (), display: str | None = None, text: str | None = None
) -> FontChains:
    """Return font chains for titles and for text: Inter first, then the faces of every other script.

    The script of the language comes right after Inter; the others follow because a page may quote another language.
    Serbian and Macedonian draw some Cyrillic letters in their own way, which Inter does not know and Noto Sans does;
    for the others it comes last, for rare letters. Behind all come the families a campaign brings along;
    those its brand names for `display` and `text` come before all.
    """
    written = script(language)
    shipped = shipped_fonts()
    own = shipped.get(written)
    others = [font for font in shipped.values() if font != own]
    chain = [*([own] if own else []), *others]
    local = written == "Cyrl" and language.split("-")[0] in _LOCAL_CYRILLIC
    latin = [LATIN_AND_CYRILLIC, "Inter"] if local else ["Inter"]
    chain = [*latin, *chain, *([] if local else [LATIN_AND_CYRILLIC]), *own_families]
    titles = chain if local else ["Inter Display", *chain]
    families = {*titles, *own_families}
    missing: list[Literal["display", "text"]] = []
    if display is not None and display not in families:
        missing.append("display")
    if text is not None and text not in families:
        missing.append("text")
    return {
        "script": written,
        "display": titles if display is None else [display, *titles],
        "text": chain if text is None else [text, *chain],
        "missing": missing,
    }
