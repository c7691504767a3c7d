"""The master of slides for PowerPoint: colours and fonts of the theme, six layouts, and the mark of the state.

What a slide shows comes from here, so that partners change the look of all slides in one place.
"""

from __future__ import annotations

from typing import Any

from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engines.pptx_theme import set_theme
from campaignkit.records import dataclass

WIDE, HIGH = 12192000, 6858000
"""16:9, in the units of the file: 914400 an inch."""
INCH = 914400
EDGE = round(0.75 * INCH)
ROOM = WIDE - 2 * EDGE
_ALARM = "B00030"
_REASONS = 2
"""So many reasons have room on a slide; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a placeholder stands, from where lines begin, and how its text looks."""

    x: int
    y: int
    wide: int
    high: int
    colour: str
    size: int
    bold: bool = False
    anchor: str = "t"


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: which one of the package's it is made from, its name, its ground and its placeholders by number."""

    base: int
    name: str
    ground: str
    places: dict[int, Place]
    bar: bool = False
    panel: bool = False


PANEL = round(0.36 * WIDE)
"""How wide the field is on which the title of a part stands."""
_STAMP = round(0.6 * INCH)
_LEFT = round(0.46 * WIDE)
_MOST = round(0.92 * ROOM)
_HALF = round(0.56 * ROOM)
LAYOUTS = {
    "title": Layout(
        0,
        "Title",
        "accent1",
        {
            0: Place(EDGE, round(1.0 * INCH), ROOM, round(3.6 * INCH), "accent4", 54, bold=True, anchor="b"),
            1: Place(EDGE, round(4.8 * INCH), ROOM, round(1.6 * INCH), "accent4", 24),
        },
    ),
    "picture": Layout(
        7,
        "Title with picture",
        "accent1",
        {
            0: Place(EDGE, round(0.8 * INCH), _LEFT, round(3.9 * INCH), "accent4", 44, bold=True, anchor="b"),
            2: Place(EDGE, round(4.9 * INCH), round(0.46 * WIDE), round(1.5 * INCH), "accent4", 22),
        },
    ),
    "message": Layout(
        2,
        "Message",
        "accent2",
        {
            0: Place(EDGE, round(0.9 * INCH), _MOST, round(2.9 * INCH), "accent5", 60, bold=True, anchor="b"),
            1: Place(EDGE, round(4.0 * INCH), round(0.86 * ROOM), round(2.5 * INCH), "accent5", 32),
        },
    ),
    "text": Layout(
        1,
        "Text",
        "bg1",
        {
            0: Place(EDGE, round(0.6 * INCH), ROOM, round(1.3 * INCH), "accent1", 44, bold=True, anchor="b"),
            1: Place(EDGE, round(2.1 * INCH), ROOM, round(4.4 * INCH), "tx1", 32),
        },
        bar=True,
    ),
    "beside": Layout(
        8,
        "Text beside a picture",
        "bg1",
        {
            0: Place(EDGE, round(0.6 * INCH), _HALF, round(1.9 * INCH), "accent1", 44, bold=True, anchor="b"),
            2: Place(EDGE, round(2.7 * INCH), _HALF, round(3.2 * INCH), "tx1", 24),
        },
    ),
    "part": Layout(
        4,
        "Part",
        "bg1",
        {
            0: Place(EDGE, EDGE, PANEL - EDGE - round(0.3 * INCH), round(2.7 * INCH), "accent4", 38, bold=True),
            1: Place(
                PANEL + round(0.6 * INCH),
                EDGE,
                WIDE - PANEL - round(0.6 * INCH) - EDGE,
                HIGH - EDGE - INCH,
                "tx1",
                32,
                anchor="ctr",
            ),
        },
        panel=True,
    ),
    "help": Layout(
        3,
        "Help",
        "accent6",
        {
            0: Place(EDGE, round(0.6 * INCH), ROOM, round(1.1 * INCH), "accent1", 44, bold=True, anchor="b"),
            1: Place(EDGE, round(1.9 * INCH), _HALF + round(0.9 * INCH), round(4.6 * INCH), "tx1", 26),
        },
        bar=True,
    ),
}


def set_master(deck: Any, view: View) -> dict[str, Any]:
    """Give a new presentation its size, colours, fonts, layouts and state, and return the layouts by their names."""
    deck.slide_width, deck.slide_height = WIDE, HIGH
    rtl = view["direction"] == "rtl"
    set_theme(deck.slide_master.part, view)
    _spread(deck.slide_master)
    _set_state(deck.slide_master, view)
    layouts = {}
    originals = list(deck.slide_layouts)
    for key, form in LAYOUTS.items():
        layout = originals[form.base]
        layout.name = form.name
        _set_layout(layout, form, rtl=rtl)
        if form.panel:
            _field(layout, "Panel", "accent1", (mirrored(0, PANEL, rtl=rtl), PANEL, panel_high(view)))
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
    if form.bar:
        _field(layout, "Bar", "accent2", (0, WIDE, round(0.18 * INCH)))


def panel_high(view: View) -> int:
    """Return how high the field of a part is: it leaves the stamp of a proof free, which stands behind it."""
    return HIGH if view["state"]["name"] == "final" else HIGH - _STAMP


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


def _field(layout: Any, name: str, colour: str, size: tuple[int, int, int]) -> None:
    """Draw a field `(x, wide, high)` from the top of a layout; decoration, so it is no part of any slide."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    x, wide, high = size
    layout._element.cSld.spTree.insert(
        2,
        parse_xml(
            f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="90" name="{name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
            f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>'
            f'<a:schemeClr val="{colour}"/></a:solidFill>'
            "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
        ),
    )


def _set_state(master: Any, view: View) -> None:
    """Say on every slide that it is a draft or a proof, where nobody takes it away with one slide."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls, qn

    state = view["state"]
    if state["name"] == "final":
        return
    reasons = state["reasons"]
    lines = reasons if len(reasons) <= _REASONS else [*reasons[:_REASONS], f"+{len(reasons) - _REASONS}"]
    shape = parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="91" name="State"/><p:cNvSpPr txBox="1"/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{EDGE}" y="{HIGH - round(0.5 * INCH)}"/>'
        f'<a:ext cx="{ROOM - INCH}" cy="{round(0.34 * INCH)}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></p:spPr>'
        '<p:txBody><a:bodyPr wrap="square"/><a:p><a:r>'
        f'<a:rPr sz="1200" b="1"><a:solidFill><a:srgbClr val="{_ALARM}"/></a:solidFill></a:rPr><a:t/></a:r></a:p>'
        "</p:txBody></p:sp>"
    )
    shape.find(".//" + qn("a:t")).text = " · ".join((state["label"], *lines))
    master._element.cSld.spTree.append(shape)
