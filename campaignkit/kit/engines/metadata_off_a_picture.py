"""A picture without what the camera wrote beside it, upright, because that was written there, too."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from campaignkit.campaign.exif_orientation_and_place import TURNS
from campaignkit.kit.engines.failure import RenderError

if TYPE_CHECKING:
    from PIL.Image import Image as PILImage

FINE = 93
"""The quality of pictures that are kept."""


def upright(picture: PILImage, orientation: int) -> PILImage:
    """Return a picture as it was seen, however the camera was held."""
    from PIL import Image

    turn = TURNS.get(orientation)
    return picture if turn is None else picture.transpose(Image.Transpose[turn.pixels])


def without_metadata(data: bytes, orientation: int) -> bytes:
    """Return a picture from its pixels alone, upright and of the same kind: what a camera wrote beside them is gone.

    Raises:
        RenderError: it cannot be read.
    """
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as picture:
            picture.load()
            kind = "PNG" if picture.format == "PNG" else "JPEG"
            straight = upright(picture, orientation)
            if kind == "JPEG" and straight.mode not in ("RGB", "L"):
                straight = straight.convert("RGB")
            clean = Image.new(straight.mode, straight.size)
            if straight.mode == "P":
                clean.putpalette(straight.getpalette("RGBA") or [], "RGBA")
            clean.paste(straight)
        out = io.BytesIO()
        clean.save(out, kind, quality=FINE, optimize=True)
        return out.getvalue()
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError) as error:
        hint = "Open it, save it again as JPEG in RGB and try once more."
        raise RenderError("CK245", "The picture cannot be read.", hint) from error
