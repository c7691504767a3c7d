"""The BleedBox of print files, which Typst does not write: a PDF viewer would take the crop marks for bleed.

Added as an incremental update (ISO 32000-1, 7.5.6): the page objects are written again after the end of the file with
the box, followed by a cross-reference section that names only them. Nothing in the file itself is touched.
"""

from __future__ import annotations

import re

from campaignkit.late_patterns import late_pattern

POINTS_PER_MM = 72 / 25.4
_PAGE = late_pattern(rb"^(\d+) 0 obj\n<<(/Type/Page/[^\n]*?/TrimBox\[([^]]*)\][^\n]*)>>\nendobj$", re.MULTILINE)


def with_bleed_boxes(pdf: bytes, bleed_mm: float) -> bytes:
    """Return a PDF whose pages have a BleedBox `bleed_mm` around their TrimBox; without bleed, as it is."""
    pages = list(_PAGE.finditer(pdf)) if bleed_mm else []
    if not pages:
        return pdf
    out = bytearray(pdf if pdf.endswith(b"\n") else pdf + b"\n")
    places = []
    for page in pages:
        left, bottom, right, top = (float(value) for value in page[3].split())
        by = bleed_mm * POINTS_PER_MM
        box = " ".join(f"{value:.4f}" for value in (left - by, bottom - by, right + by, top + by))
        places.append((int(page[1]), len(out)))
        out += b"%s 0 obj\n<<%s/BleedBox[%s]>>\nendobj\n" % (page[1], page[2], box.encode())
    start = len(out)
    out += b"xref\n"
    for number, offset in sorted(places):
        out += b"%d 1\n%010d 00000 n \n" % (number, offset)
    previous = pdf.rindex(b"startxref")
    trailer = pdf[pdf.rindex(b"trailer", 0, previous) + len(b"trailer") : previous].strip()
    entry = b"/Prev " + pdf[previous + len(b"startxref") :].split()[0]
    out += b"trailer\n%s%s>>\nstartxref\n%d\n%%%%EOF\n" % (trailer.removesuffix(b">>"), entry, start)
    return bytes(out)
