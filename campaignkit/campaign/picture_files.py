"""Pictures of a campaign: read from files of strangers, and kept only when they are whole and can be printed.

What comes with a picture and is not seen goes: where and when it was taken, with which camera, words, a second
picture behind the first. How it is turned is kept, as a turn of the picture itself.
"""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Iterator

from campaignkit.campaign.exif_orientation_and_place import read_exif, upright_size, upright_svg
from campaignkit.campaign.logo import LogoError
from campaignkit.campaign.logo_file import read_logo
from campaignkit.diagnostics.hinted_error import HintedError
from campaignkit.records import dataclass

MOST_BYTES = 8 * 1024 * 1024
MOST_SIDE = 12_000
MOST_PIXELS = 40_000_000
_AGAIN = "Open it, save it again as JPEG or PNG and try once more."
_FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
_KEPT = {0xE0, 0xE2, 0xEE}
"""JFIF, the colour profile, and what Adobe says of colours; other segments of applications are left out."""
_SEEN = (b"IHDR", b"PLTE", b"tRNS", b"sRGB", b"gAMA", b"cHRM", b"iCCP", b"IDAT", b"IEND")


class PictureError(HintedError):
    """Why a picture cannot be used."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as SVG that refers to nothing outside, with its width and height.

    `pixels` is false for a drawing, which is sharp in every size. `located` says that the file told where it was
    taken; `turned` is how the camera was held, as EXIF numbers it.
    """

    svg: str
    width: float
    height: float
    pixels: bool = True
    located: bool = False
    turned: int = 1


def read_picture(data: bytes, name: str) -> Picture:
    """Return a picture from the bytes of a file named `….jpg`, `….jpeg`, `….png` or `….svg`.

    Raises:
        PictureError: it is too large, broken, moving, or in colours of a printing press.
    """
    if len(data) > MOST_BYTES:
        raise PictureError(
            f"The picture `{name}` has more than {MOST_BYTES // 1024 // 1024} MB.",
            "It goes into every file of the kit. Save it smaller: 3500 pixels are enough for a poster in A2.",
        )
    if name.endswith(".svg"):
        return _drawing(data, name)
    return _png(data, name) if name.endswith(".png") else _jpeg(data, name)


def _drawing(data: bytes, name: str) -> Picture:
    try:
        logo = read_logo(data, name)
    except LogoError as error:
        message = error.message.replace("The logo", "The picture")
        raise PictureError(message, "Save it as plain SVG with text turned into paths, or as PNG.") from error
    return Picture(logo.svg, logo.width, logo.height, pixels=False)


def _jpeg(data: bytes, name: str) -> Picture:
    fault = PictureError(f"The picture `{name}` is not a whole JPEG.", _AGAIN)
    if data[:3] != b"\xff\xd8\xff":
        raise fault
    parts, size, exif, at = [b"\xff\xd8"], None, b"", 2
    while True:
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        if at + 4 > len(data) or data[at] != 0xFF:
            raise fault
        kind, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        segment = data[at : at + 2 + length]
        if length < 2 or len(segment) < 2 + length:
            raise fault
        if kind in _FRAMES:
            if length < 8:
                raise fault
            size = struct.unpack(">HHB", segment[5:10])
        if kind == 0xE1 and segment[4:10] == b"Exif\0\0":
            exif = exif or segment[10:]
        if kind in _KEPT or (not 0xE0 <= kind <= 0xEF and kind != 0xFE):
            parts.append(segment)
        at += 2 + length
        if kind == 0xDA:
            break
    end = data.find(b"\xff\xd9", at)
    if end < 0 or size is None:
        raise fault
    parts.append(data[at : end + 2])
    height, width, colours = size
    if colours not in (1, 3):
        raise PictureError(
            f"The picture `{name}` is in the inks of a printing press (CMYK).",
            "Save it as JPEG in RGB: screens show it then, and print shops turn it into their inks.",
        )
    return _framed(b"".join(parts), "jpeg", width, height, exif, name)


def _png(data: bytes, name: str) -> Picture:
    fault = PictureError(f"The picture `{name}` is not a whole PNG.", _AGAIN)
    chunks = list(_chunks(data))
    kinds = [kind for kind, _ in chunks]
    if data[:8] != b"\x89PNG\r\n\x1a\n" or kinds[:1] != [b"IHDR"] or b"IDAT" not in kinds or kinds[-1] != b"IEND":
        raise fault
    if b"acTL" in kinds:
        raise PictureError(f"The picture `{name}` moves; paper does not.", "Save one picture of it.")
    if len(chunks[0][1]) != 25:
        raise fault
    width, height = struct.unpack(">II", chunks[0][1][8:16])
    clean = data[:8] + b"".join(chunk for kind, chunk in chunks if kind in _SEEN)
    exif = next((chunk[8:-4] for kind, chunk in chunks if kind == b"eXIf"), b"")
    return _framed(clean, "png", width, height, exif, name)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the whole chunks of a PNG up to its end, or to the first that is broken."""
    at = 8
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        chunk = data[at:end]
        if end > len(data) or zlib.crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:], "big"):
            return
        yield chunk[4:8], chunk
        if chunk[4:8] == b"IEND":
            return
        at = end


def _framed(data: bytes, kind: str, width: int, height: int, exif: bytes, name: str) -> Picture:
    if width < 1 or height < 1:
        raise PictureError(f"The picture `{name}` is empty.", _AGAIN)
    if max(width, height) > MOST_SIDE or width * height > MOST_PIXELS:
        raise PictureError(
            f"The picture `{name}` has {width} x {height} pixels; {MOST_PIXELS // 1_000_000} million are allowed.",
            "Save it smaller: 3500 pixels are enough for a poster in A2.",
        )
    said = read_exif(exif)
    wide, high = upright_size(width, height, said.orientation)
    picture = (
        f'<image width="{width}" height="{height}" '
        f'xlink:href="data:image/{kind};base64,{base64.b64encode(data).decode()}"/>'
    )
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 {wide} {high}">{upright_svg(picture, width, height, said.orientation)}</svg>'
    )
    return Picture(svg, float(wide), float(high), located=said.located, turned=said.orientation)
