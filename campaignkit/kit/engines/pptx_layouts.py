"""The layouts of slides: their grounds, the fields drawn on them, and the places of what stands on them."""

from __future__ import annotations

from campaignkit.records import dataclass

WIDE, HIGH = 12192000, 6858000
"""16:9, in the units of the file: 914400 an inch."""
INCH = 914400
EDGE = round(0.75 * INCH)
ROOM = WIDE - 2 * EDGE


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
class FieldOfLayout:
    """A field of a colour behind all of a layout: where it stands `(x, y, wide, high)`, and its form."""

    colour: str
    place: tuple[int, int, int, int]
    form: str = "rect"


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: which one of the package's it is made from, its name, its ground and its placeholders by number."""

    base: int
    name: str
    ground: str
    places: dict[int, Place]
    fields: tuple[FieldOfLayout, ...] = ()
    stamp: int = EDGE
    """Where the mark of a draft or a proof begins, beside every picture."""


PANEL = round(0.36 * WIDE)
"""How wide the field is on which the title of a part stands."""
BAND = round(0.62 * HIGH)
"""How high the field is on which the campaign is named at the end."""
SCENE = round(0.565 * WIDE)
"""Where the scene of a title begins."""
_LEFT = SCENE - EDGE - round(0.33 * INCH)
_HALF = round(0.56 * ROOM)
_BUBBLE = (EDGE, round(0.75 * INCH), ROOM, round(4.5 * INCH))
_PAD = round(0.47 * INCH)
"""Within the bubble of a message."""
LAYOUTS = {
    "title": Layout(
        0,
        "Title",
        "accent1",
        {
            0: Place(EDGE, round(1.0 * INCH), ROOM, round(3.8 * INCH), "accent4", 76, bold=True, anchor="b"),
            1: Place(EDGE, round(5.0 * INCH), ROOM, round(1.6 * INCH), "accent4", 26),
        },
    ),
    "picture": Layout(
        7,
        "Title with picture",
        "accent1",
        {
            0: Place(EDGE, round(0.9 * INCH), _LEFT, round(3.9 * INCH), "accent4", 72, bold=True, anchor="b"),
            2: Place(EDGE, round(4.95 * INCH), _LEFT, round(1.75 * INCH), "accent4", 26),
        },
    ),
    "message": Layout(
        4,
        "Message",
        "accent6",
        {
            0: Place(
                EDGE + _PAD,
                _BUBBLE[1] + _PAD,
                ROOM - 2 * _PAD,
                round(1.9 * INCH),
                "accent5",
                56,
                bold=True,
                anchor="b",
            ),
            1: Place(EDGE + _PAD, round(3.3 * INCH), ROOM - 2 * _PAD, round(1.8 * INCH), "accent5", 34),
            3: Place(EDGE + _PAD, round(5.4 * INCH), ROOM - 2 * _PAD, round(1.5 * INCH), "tx1", 38, bold=True),
        },
        fields=(FieldOfLayout("accent2", _BUBBLE, form="roundRect"),),
    ),
    "text": Layout(
        1,
        "Text",
        "bg1",
        {
            0: Place(EDGE, round(0.6 * INCH), ROOM, round(1.3 * INCH), "accent1", 44, bold=True, anchor="b"),
            1: Place(EDGE, round(2.1 * INCH), ROOM, round(4.4 * INCH), "tx1", 32),
        },
        fields=(FieldOfLayout("accent2", (0, 0, WIDE, round(0.18 * INCH))),),
    ),
    "beside": Layout(
        8,
        "Text below a picture",
        "bg1",
        {
            0: Place(EDGE, EDGE, _LEFT, BAND - 2 * EDGE, "accent4", 68, bold=True),
            2: Place(EDGE, BAND + round(0.25 * INCH), ROOM, round(1.9 * INCH), "tx1", 22),
        },
        fields=(FieldOfLayout("accent1", (0, 0, WIDE, BAND)),),
    ),
    "part": Layout(
        2,
        "Part",
        "bg1",
        {
            0: Place(EDGE, EDGE, PANEL - EDGE - round(0.3 * INCH), round(2.7 * INCH), "accent4", 46, bold=True),
            1: Place(
                PANEL + round(0.6 * INCH),
                EDGE,
                WIDE - PANEL - round(0.6 * INCH) - EDGE,
                HIGH - EDGE - INCH,
                "tx1",
                42,
                anchor="ctr",
            ),
        },
        fields=(FieldOfLayout("accent1", (0, 0, PANEL, HIGH)),),
        stamp=PANEL + round(0.3 * INCH),
    ),
    "help": Layout(
        3,
        "Help",
        "accent1",
        {
            0: Place(
                EDGE,
                round(0.6 * INCH),
                _HALF + round(0.9 * INCH),
                round(1.1 * INCH),
                "accent4",
                38,
                bold=True,
                anchor="b",
            ),
            1: Place(EDGE, round(1.95 * INCH), _HALF + round(0.9 * INCH), round(4.5 * INCH), "accent4", 26),
        },
    ),
}
