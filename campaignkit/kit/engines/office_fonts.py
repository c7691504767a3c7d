"""Fonts that files for Word and PowerPoint name, and what stands for them on a computer that does not have them."""

from __future__ import annotations

from typing import Any, Literal

from campaignkit.kit.contract.view_keys import View

USUAL = "Arial"
"""A font that Word, LibreOffice and Google Docs have or replace by one of the same widths, for all scripts."""
PANOSE = "020B0604020202020204"
"""How a font looks, in the numbers by which programs find another that looks like it: without serifs."""


def font_of_each_kind_of_script(font: str) -> dict[str, str]:
    """Return which font sets Latin, Greek and Cyrillic letters (`ascii`, `hAnsi`), and those of other scripts.

    The former have the font of the PDF, those of other scripts one that every office program has for them.
    """
    return {"ascii": font, "hAnsi": font, "cs": USUAL, "eastAsia": USUAL}


def font_of_slides(view: View, role: Literal["display", "text"]) -> str:
    """Return the font of titles (`display`) or of the text of slides: one that the plan gives, or the usual one.

    A file of slides names no font that stands for another, and a wider one would break titles.
    """
    return view["fonts"][role][0] if role in view["theme"]["given"] else USUAL


def name_what_stands_for(document: Any, font: str) -> None:
    """Write into the table of fonts which one stands for a font where a computer does not have it."""
    from lxml import etree

    part = next(rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/fontTable"))
    table = etree.fromstring(part.blob)
    word = etree.QName(table).namespace
    entry = etree.SubElement(table, f"{{{word}}}font", {f"{{{word}}}name": font})
    for tag, said in (
        ("altName", USUAL),
        ("panose1", PANOSE),
        ("charset", "00"),
        ("family", "swiss"),
        ("pitch", "variable"),
    ):
        etree.SubElement(entry, f"{{{word}}}{tag}", {f"{{{word}}}val": said})
    part._blob = etree.tostring(table, xml_declaration=True, encoding="UTF-8", standalone=True)
