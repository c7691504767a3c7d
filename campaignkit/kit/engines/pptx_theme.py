"""Colours and fonts of slides: those of the theme of a plan."""

from __future__ import annotations

from typing import Any

from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engines.office_fonts import font_of_slides

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def set_theme(master: Any, view: View) -> None:
    """Write the colours and fonts of a view into the theme of a master."""
    from lxml import etree

    part = next(rel.target_part for rel in master.rels.values() if rel.reltype.endswith("/theme"))
    theme = etree.fromstring(part.blob)
    colours = view["theme"]["colours"]
    scheme = {
        "dk1": colours["ink"],
        "lt1": colours["paper"],
        "dk2": colours["primary"],
        "lt2": colours["soft"],
        "accent1": colours["primary"],
        "accent2": colours["accent"],
        "accent3": colours["spark"],
        "accent4": colours["on_primary"],
        "accent5": colours["on_accent"],
        "accent6": colours["soft"],
        "hlink": colours["primary"],
        "folHlink": colours["primary"],
    }
    for name, colour in scheme.items():
        for slot in theme.iter(f"{{{_DRAWING}}}{name}"):
            for child in list(slot):
                slot.remove(child)
            etree.SubElement(slot, f"{{{_DRAWING}}}srgbClr", val=colour.removeprefix("#").upper())
    for tag, font in (("majorFont", font_of_slides(view, "display")), ("minorFont", font_of_slides(view, "text"))):
        for fonts in theme.iter(f"{{{_DRAWING}}}{tag}"):
            for latin in fonts.iter(f"{{{_DRAWING}}}latin", f"{{{_DRAWING}}}cs"):
                latin.set("typeface", font)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
