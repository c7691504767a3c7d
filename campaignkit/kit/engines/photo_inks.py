"""The pixels of a picture as the inks of a print shop's paper."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image as PILImage


def inks(picture: PILImage, profile: bytes) -> bytes | None:
    """Return the pixels of a picture as the inks of a paper, four bytes each; None where its profile has none."""
    from PIL import ImageCms

    try:
        paper = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        image = ImageCms.profileToProfile(
            picture.convert("RGB"),
            ImageCms.createProfile("sRGB"),
            paper,
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="CMYK",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    return None if image is None else image.tobytes()
