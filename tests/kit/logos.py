"""Logos for tests: simple drawings of many forms, none of them that of an organisation."""

from __future__ import annotations

import struct
import zlib

FORMS = ((100, 100), (240, 80), (180, 90), (70, 120), (400, 60), (130, 100))
COLOURS = ("#0b5cad", "#b3261e", "#1b7a43", "#6a3fa0", "#c05a00", "#20424c")


def svg_logo(number: int) -> str:
    """Return a drawing: a mark at the left and, where it is long enough, bars like a line of letters."""
    width, height = FORMS[number % len(FORMS)]
    colour = COLOURS[number % len(COLOURS)]
    side = min(width, height)
    mark = (
        f'<circle cx="{side / 2}" cy="{side / 2}" r="{side / 2}" fill="{colour}"/>',
        f'<rect width="{side}" height="{side}" rx="{side / 6}" fill="{colour}"/>',
        f'<path d="M{side / 2} 0 L{side} {side} L0 {side} Z" fill="{colour}"/>',
    )[number % 3]
    hole = f'<circle cx="{side / 2}" cy="{side * 0.6}" r="{side / 6}" fill="#ffffff"/>'
    bars = "".join(
        f'<rect x="{side * 1.15 + n * side * 0.36}" y="{side * 0.25}" width="{side * 0.26}"'
        f' height="{side * 0.5}" fill="#20242c"/>'
        for n in range(max(0, int((width / side - 1.15) / 0.36)))
    )
    foot = f'<rect y="{side * 1.1}" width="{width}" height="{height - side * 1.1}" fill="{colour}"/>'
    foot = foot if height > side * 1.2 else ""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{mark}{hole}{bars}{foot}</svg>'


def png_logo(width: int = 6, height: int = 3) -> bytes:
    """Return a picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\x0b\x5c\xad" * width) * height
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
