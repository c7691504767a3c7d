"""How a camera was held, as EXIF numbers it, and the turn that shows its picture upright, in SVG and in pixels."""

from __future__ import annotations

from typing import NamedTuple


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
