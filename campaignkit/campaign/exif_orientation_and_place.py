"""What EXIF says of a photo: how the camera was held, with the turn that shows it upright, and where it was taken."""

from __future__ import annotations

import struct
from typing import NamedTuple

from campaignkit.records import dataclass

_ORIENTATION, _GPS = 0x0112, 0x8825
_MOST_TAGS = 200


class Turn(NamedTuple):
    """One turn: `svg` is a matrix in the width `w` and height `h` of the picture, `pixels` what Pillow calls it."""

    svg: str
    pixels: str


TURNS = {
    2: Turn("matrix(-1 0 0 1 {w} 0)", "FLIP_LEFT_RIGHT"),
    3: Turn("matrix(-1 0 0 -1 {w} {h})", "ROTATE_180"),
    4: Turn("matrix(1 0 0 -1 0 {h})", "FLIP_TOP_BOTTOM"),
    5: Turn("matrix(0 1 1 0 0 0)", "TRANSPOSE"),
    6: Turn("matrix(0 1 -1 0 {h} 0)", "ROTATE_270"),
    7: Turn("matrix(0 -1 -1 0 {h} {w})", "TRANSVERSE"),
    8: Turn("matrix(0 -1 1 0 0 {w})", "ROTATE_90"),
}
"""A picture that was taken with the camera upright has none."""


@dataclass(frozen=True, slots=True)
class Exif:
    """How the camera was held, as EXIF numbers it (1 is upright), and whether the file told where that was."""

    orientation: int = 1
    located: bool = False


def read_exif(data: bytes) -> Exif:
    """Return what EXIF says of the orientation and of a place; an upright picture when it cannot be read."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(data[:4])
    if order is None or len(data) < 10:
        return Exif()
    (start,) = struct.unpack(f"{order}I", data[4:8])
    if start + 2 > len(data):
        return Exif()
    (count,) = struct.unpack(f"{order}H", data[start : start + 2])
    tags: dict[int, int] = {}
    for n in range(min(count, _MOST_TAGS)):
        entry = data[start + 2 + 12 * n : start + 14 + 12 * n]
        if len(entry) < 12:
            break
        tag, _, _, value = struct.unpack(f"{order}HHIH", entry[:10])
        if tag == _GPS or (tag == _ORIENTATION and value in range(1, 9)):
            tags[tag] = value
    return Exif(tags.get(_ORIENTATION, 1), _GPS in tags)


def upright_size(width: int, height: int, orientation: int) -> tuple[int, int]:
    """Return the width and height of a picture as it was seen."""
    return (height, width) if orientation >= 5 else (width, height)


def upright_svg(picture: str, width: int, height: int, orientation: int) -> str:
    """Return a drawing of a picture, `width` by `height` in its file, as it was seen."""
    turn = TURNS.get(orientation)
    return picture if turn is None else f'<g transform="{turn.svg.format(w=width, h=height)}">{picture}</g>'
