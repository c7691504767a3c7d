"""A photo lies in a mail as on a page: both turns of a row of the table bring each corner to the same place."""

from __future__ import annotations

import pytest
from PIL import Image

from campaignkit.campaign.exif_orientation_and_place import TURNS

WIDE, HIGH = 3, 2


@pytest.mark.parametrize("held", TURNS)
@pytest.mark.parametrize("corner", [(0, 0), (WIDE - 1, 0), (0, HIGH - 1)])
def test_svg_and_pixels_turn_alike(held: int, corner: tuple[int, int]) -> None:
    picture = Image.new("L", (WIDE, HIGH))
    picture.putpixel(corner, 255)
    turned = picture.transpose(Image.Transpose[TURNS[held].pixels])
    a, b, c, d, e, f = map(int, TURNS[held].svg.format(w=WIDE, h=HIGH)[len("matrix(") : -1].split())
    x, y = corner[0] + 0.5, corner[1] + 0.5
    assert turned.getpixel((int(a * x + c * y + e), int(b * x + d * y + f))) == 255
