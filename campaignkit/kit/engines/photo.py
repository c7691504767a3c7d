"""Pictures of a campaign for what flows: cut around what must stay in them, and no larger than they are shown.

A mail or a web page cannot hold what a camera made: the picture is made smaller here, as JPEG in RGB. The only place
that knows the `PIL` package.
"""

from __future__ import annotations

import base64
import io
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from campaignkit.kit.contract.material_keys import ImageView
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import drawn

if TYPE_CHECKING:
    from PIL.Image import Image as PILImage

QUALITY = 84
FINE = 93
"""For pictures that are kept."""
WHITE = (255, 255, 255)
_PIXELS = re.compile(r'xlink:href="data:image/(?:jpeg|png);base64,([A-Za-z0-9+/=]+)"')


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


def bare(data: bytes, turned: int) -> bytes:
    """Return a picture from its pixels alone, upright and of the same kind: what a camera wrote beside them is gone.

    Raises:
        RenderError: it cannot be read.
    """
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as opened:
            opened.load()
            kind = "PNG" if opened.format == "PNG" else "JPEG"
            seen = _upright(opened, turned)
            if kind == "JPEG" and seen.mode not in ("RGB", "L"):
                seen = seen.convert("RGB")
            clean = Image.new(seen.mode, seen.size)
            if seen.mode == "P":
                clean.putpalette(seen.getpalette("RGBA") or [], "RGBA")
            clean.paste(seen)
        out = io.BytesIO()
        clean.save(out, kind, quality=FINE, optimize=True)
        return out.getvalue()
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError) as error:
        hint = "Open it, save it again as JPEG in RGB and try once more."
        raise RenderError("CK245", "The picture cannot be read.", hint) from error


@lru_cache(maxsize=64)
def _photo(svg: str, pixels: bool, turned: int, size: tuple[int, int], focus: tuple[float, float]) -> bytes:
    from PIL import Image, ImageOps

    if pixels:
        found = _PIXELS.search(svg)
        data = base64.b64decode(found[1]) if found else b""
    else:
        data = drawn(svg, max(size))
    with Image.open(io.BytesIO(data)) as opened:
        opened.load()
        upright = _upright(opened, turned)
        flat = Image.new("RGB", upright.size, WHITE)
        seen = upright.convert("RGBA")
        flat.paste(seen, mask=seen.getchannel("A"))
    # never larger than it is: that would only add bytes
    share = min(1.0, max(flat.width / size[0], flat.height / size[1]))
    box = (max(1, round(size[0] * share)), max(1, round(size[1] * share)))
    fitted = ImageOps.fit(flat, box, Image.Resampling.LANCZOS, centering=focus)
    out = io.BytesIO()
    fitted.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def _upright(picture: PILImage, turned: int) -> PILImage:
    """Return a picture as it was seen, however the camera was held."""
    from PIL import Image

    turns = Image.Transpose
    turn = {
        2: turns.FLIP_LEFT_RIGHT,
        3: turns.ROTATE_180,
        4: turns.FLIP_TOP_BOTTOM,
        5: turns.TRANSPOSE,
        6: turns.ROTATE_270,
        7: turns.TRANSVERSE,
        8: turns.ROTATE_90,
    }.get(turned)
    return picture if turn is None else picture.transpose(turn)


def inks(picture: PILImage, profile: bytes) -> bytes | None:
    """Return the pixels of a picture as the inks of a paper, four bytes each; None where its profile has none."""
    from PIL import ImageCms

    try:
        paper = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(
            picture.convert("RGB"),
            ImageCms.createProfile("sRGB"),
            paper,
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="CMYK",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    return None if turned is None else turned.tobytes()
