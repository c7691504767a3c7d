"""Fonts that files for Word and PowerPoint name, and what stands for them on a computer that does not have them."""

from __future__ import annotations

from typing import Any

USUAL = "Arial"
"""A font that Word, LibreOffice and Google Docs have or replace by one of the same widths, for all scripts."""
PANOSE = "020B0604020202020204"
"""How a font looks, in the numbers by which programs find another that looks like it: without serifs."""


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
