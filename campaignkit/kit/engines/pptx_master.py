"""The master of slides for PowerPoint: colours and fonts of the theme, seven layouts, and the mark of the state.

What a slide shows comes from here, so that partners change the look of all slides in one place.
"""

from __future__ import annotations

from typing import Any

from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engines.pptx_layouts import EDGE, HIGH, INCH, LAYOUTS, SCENE, WIDE, FieldOfLayout, Layout, Place
from campaignkit.kit.engines.pptx_theme import set_theme

_ALARM = "B00030"
_REASONS = 2
"""So many reasons have room on a slide; the rest is counted."""


def set_master(deck: Any, view: View) -> dict[str, Any]:
    """Give a new presentation its size, colours, fonts, layouts and state, and return the layouts by their names."""
    deck.slide_width, deck.slide_height = WIDE, HIGH
    rtl = view["direction"] == "rtl"
    set_theme(deck.slide_master.part, view)
    _spread(deck.slide_master)
    layouts = {}
    originals = list(deck.slide_layouts)
    for key, form in LAYOUTS.items():
        layout = originals[form.base]
        layout.name = form.name
        _set_layout(layout, form, rtl=rtl)
        _set_state(layout, view, form.stamp)
        layouts[key] = layout
    for layout in originals:
        if layout not in layouts.values():
            deck.slide_layouts.remove(layout)
    return layouts


def _spread(master: Any) -> None:
    """Move what the package drew for 4:3 to the places of 16:9."""
    for shape in master.placeholders:
        shape.left, shape.width = round(shape.left * 4 / 3), round(shape.width * 4 / 3)


def _set_layout(layout: Any, form: Layout, *, rtl: bool) -> None:
    _ground(layout, form.ground)
    for shape in list(layout.placeholders):
        number = shape.placeholder_format.idx
        place = form.places.get(number)
        if place is not None:
            shape.left, shape.top = mirrored(place.x, place.wide, rtl=rtl), place.y
            shape.width, shape.height = place.wide, place.high
            _style(shape, place, rtl=rtl)
        elif number == 12:
            at = mirrored(WIDE - EDGE - INCH, INCH, rtl=rtl)
            shape.left, shape.top, shape.width, shape.height = at, HIGH - round(0.5 * INCH), INCH, round(0.3 * INCH)
            colour = "accent4" if form.ground == "accent1" else "tx1"
            _style(shape, Place(0, 0, 0, 0, colour, 11), rtl=not rtl)
        else:
            shape._element.getparent().remove(shape._element)
    for field in reversed(form.fields):
        _draw(layout, field, rtl=rtl)


def links_on_colour(slide: Any) -> None:
    """Give the links of a slide the colour of its other words: its ground has that of links elsewhere."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls, qn

    names = [f"accent{n}" for n in range(1, 7)]
    same = " ".join(f'{name}="{name}"' for name in names)
    own = slide._element.find(qn("p:clrMapOvr"))
    for old in list(own):
        own.remove(old)
    own.append(
        parse_xml(
            f'<a:overrideClrMapping {nsdecls("a")} bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" {same} '
            'hlink="accent4" folHlink="accent4"/>'
        )
    )


def mirrored(x: int, wide: int, *, rtl: bool) -> int:
    """Return the left side of something `x` from where lines begin."""
    return WIDE - x - wide if rtl else x


def _ground(layout: Any, colour: str) -> None:
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    tree = layout._element.cSld
    for old in tree.findall("{http://schemas.openxmlformats.org/presentationml/2006/main}bg"):
        tree.remove(old)
    tree.insert(
        0,
        parse_xml(
            f'<p:bg {nsdecls("p", "a")}><p:bgPr><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
            "<a:effectLst/></p:bgPr></p:bg>"
        ),
    )


def _style(shape: Any, place: Place, *, rtl: bool) -> None:
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls, qn

    body = shape._element.txBody
    properties = body.find(qn("a:bodyPr"))
    for name, value in (("anchor", place.anchor), ("lIns", "0"), ("rIns", "0")):
        properties.set(name, value)
    for old in body.findall(qn("a:lstStyle")):
        body.remove(old)
    direction = 'algn="r" rtl="1"' if rtl else 'algn="l" rtl="0"'
    body.insert(
        1,
        parse_xml(
            f'<a:lstStyle {nsdecls("a")}><a:lvl1pPr marL="0" indent="0" {direction}>'
            '<a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buNone/>'
            f'<a:defRPr sz="{place.size * 100}" b="{int(place.bold)}" cap="none">'
            f'<a:solidFill><a:schemeClr val="{place.colour}"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>'
        ),
    )


def _draw(layout: Any, field: FieldOfLayout, *, rtl: bool) -> None:
    """Draw a field on a layout; decoration, so it is no part of any slide."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    x, y, wide, high = field.place
    values = '<a:gd name="adj" fmla="val 9000"/>' if field.form == "roundRect" else ""
    layout._element.cSld.spTree.insert(
        2,
        parse_xml(
            f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="90" name="Field"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
            f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{mirrored(x, wide, rtl=rtl)}" y="{y}"/>'
            f'<a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
            f'<a:prstGeom prst="{field.form}"><a:avLst>{values}</a:avLst></a:prstGeom><a:solidFill>'
            f'<a:schemeClr val="{field.colour}"/></a:solidFill>'
            "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
        ),
    )


def _set_state(layout: Any, view: View, x: int) -> None:
    """Say on a layout that it is a draft or a proof, as wide as its words: nobody takes it away with one slide."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls, qn

    state = view["state"]
    if state["name"] == "final":
        return
    reasons = state["reasons"]
    lines = reasons if len(reasons) <= _REASONS else [*reasons[:_REASONS], f"+{len(reasons) - _REASONS}"]
    said = " · ".join((state["label"], *lines))
    wide = min(round((0.3 + 0.085 * len(said)) * INCH), SCENE - EDGE - round(0.1 * INCH))
    at = mirrored(x, wide, rtl=view["direction"] == "rtl")
    line = f'<a:solidFill><a:srgbClr val="{_ALARM}"/></a:solidFill>'
    shape = parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="91" name="State"/><p:cNvSpPr txBox="1"/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{at}" y="{HIGH - round(0.46 * INCH)}"/>'
        f'<a:ext cx="{wide}" cy="{round(0.3 * INCH)}"/></a:xfrm>'
        '<a:prstGeom prst="roundRect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
        f'<a:ln w="12700">{line}</a:ln></p:spPr>'
        '<p:txBody><a:bodyPr wrap="square" lIns="45720" rIns="45720" tIns="0" bIns="0" anchor="ctr">'
        '<a:normAutofit/></a:bodyPr><a:p><a:pPr algn="ctr"/><a:r>'
        f'<a:rPr sz="1000" b="1">{line}</a:rPr><a:t/></a:r></a:p></p:txBody></p:sp>'
    )
    shape.find(".//" + qn("a:t")).text = said
    layout._element.cSld.spTree.append(shape)
