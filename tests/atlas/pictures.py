"""Pictures for generated plans: nothing on them is a person or a place, but every text on them would be seen."""

from __future__ import annotations

import io
from functools import cache

from PIL import Image, ImageDraw

SIDE = 60


@cache
def photo(width: int, height: int) -> bytes:
    """Return a picture of large squares in light and dark: what stands on it stands on an edge."""
    image = Image.new("RGB", (width, height), "#dfe8c8")
    draw = ImageDraw.Draw(image)
    for y in range(0, height, SIDE):
        for x in range(y // SIDE % 2 * SIDE, width, 2 * SIDE):
            draw.rectangle((x, y, x + SIDE - 1, y + SIDE - 1), fill="#31506b")
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()
