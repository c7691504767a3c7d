"""The file of a logo: read from strangers, kept only when it is plain shapes or a sound PNG.

A logo is set into every file of a kit, so nothing may come with it.
"""

from __future__ import annotations

import base64
import struct
import zlib

from campaignkit.campaign.logo import Logo, LogoError, require_form
from campaignkit.campaign.safe_svg import logo_from_svg

MOST_BYTES = 256 * 1024
MOST_PIXELS = 3000
LEAST_PIXELS = 240
"""So many on the longer side has a logo that is four centimetres long on paper."""


def read_logo(data: bytes, name: str) -> Logo:
    """Return a logo from the bytes of a file named `….svg` or `….png`.

    Raises:
        LogoError: it is too large, broken, or more than a picture.
    """
    if len(data) > MOST_BYTES:
        raise LogoError(
            f"The logo `{name}` has {len(data) // 1024} KB; {MOST_BYTES // 1024} KB are allowed.",
            "It goes into every file of the kit. Ask the partner for the logo as SVG, or save it smaller.",
        )
    return _from_png(data, name) if name.endswith(".png") else logo_from_svg(data, name)


def _from_png(data: bytes, name: str) -> Logo:
    hint = "Open it, save it as PNG again and try once more. An SVG is better: it is sharp in every size."
    fault = LogoError(f"The logo `{name}` is not a whole PNG picture.", hint)
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR":
        raise fault
    at, kinds = 8, []
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        end = at + 12 + length
        if end > len(data) or zlib.crc32(data[at + 4 : end - 4]) != struct.unpack(">I", data[end - 4 : end])[0]:
            raise fault
        kinds.append(data[at + 4 : at + 8])
        at = end
    if b"IDAT" not in kinds or kinds[-1] != b"IEND":
        raise fault
    width, height = struct.unpack(">II", data[16:24])
    if max(width, height) > MOST_PIXELS:
        message = f"The logo `{name}` is {width} x {height} pixels; {MOST_PIXELS} on a side are allowed."
        raise LogoError(message, "Save it smaller; 1200 pixels are enough for every size of paper.")
    require_form(width, height, name)
    picture = base64.b64encode(data).decode()
    return Logo(
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 {width} {height}"><image width="{width}" height="{height}" '
        f'xlink:href="data:image/png;base64,{picture}"/></svg>',
        float(width),
        float(height),
        in_pixels=True,
    )
