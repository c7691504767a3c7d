"""Pictures of a campaign for mails, web pages and slides: cut around what must stay, and no larger than shown.

A mail, a web page or a slide cannot hold what a camera made: the picture is made smaller here, as JPEG in RGB. The
picture of a poster or leaflet is framed by `campaign/picture_files.py`.
"""

from __future__ import annotations

import base64
import io
from functools import lru_cache

from campaignkit.kit.contract.material_keys import ImageView
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.metadata_off_a_picture import upright
from campaignkit.kit.engines.typst_engine import drawn
from campaignkit.late_patterns import late_pattern

QUALITY = 84
WHITE = (255, 255, 255)
_PIXELS = late_pattern(r'xlink:href="data:image/(?:jpeg|png);base64,([A-Za-z0-9+/=]+)"')


def photo(image: ImageView, width: int, height: int) -> bytes:
    """Return a picture as JPEG, at most `width` x `height` pixels and in that form, cut around its focus.

    Raises:
        RenderError: it cannot be read.
    """
    x, y = image["focus"]
    try:
        return _photo(image["svg"], image["pixels"], image["turned"], (width, height), (x / 100, y / 100))
    except (OSError, ValueError, SyntaxError, MemoryError) as error:
        raise RenderError(
            "CK245",
            "The picture cannot be read.",
            "Open it, save it again as JPEG in RGB and try once more.",
            path=f"{image['path']}.file",
        ) from error


def photo_address(image: ImageView, width: int, height: int) -> str:
    """Return the same as an address that holds the picture itself, for a page that loads nothing."""
    return "data:image/jpeg;base64," + base64.b64encode(photo(image, width, height)).decode()


@lru_cache(maxsize=64)
def _photo(svg: str, pixels: bool, orientation: int, size: tuple[int, int], focus: tuple[float, float]) -> bytes:
    from PIL import Image, ImageOps

    if pixels:
        match = _PIXELS.search(svg)
        data = base64.b64decode(match[1]) if match else b""
    else:
        data = drawn(svg, max(size))
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        straight = upright(picture, orientation)
        flat = Image.new("RGB", straight.size, WHITE)
        layer = straight.convert("RGBA")
        flat.paste(layer, mask=layer.getchannel("A"))
    # never larger than it is: that would only add bytes
    share = min(1.0, max(flat.width / size[0], flat.height / size[1]))
    box = (max(1, round(size[0] * share)), max(1, round(size[1] * share)))
    crop = ImageOps.fit(flat, box, Image.Resampling.LANCZOS, centering=focus)
    out = io.BytesIO()
    crop.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()
