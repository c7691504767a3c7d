"""Files for a print shop as it asks for them: PDF/X-4, and the line along which round pieces are cut.

The only place that knows the `pikepdf` package. PDF/X-4 (ISO 15930-7) wants to know for which paper colours are meant
(output intent with its profile), and nothing on the page that is not ink: links, and what is read aloud, go.
"""

from __future__ import annotations

import datetime
import io
import zlib
from typing import Any

from campaignkit.kit.engines.photo_inks import inks
from campaignkit.records import dataclass

_CIRCLE = 0.5522847498
"""How far the handles of four curves reach that make a circle."""


@dataclass(frozen=True, slots=True)
class Shop:
    """What a print shop asks for. Nothing of it: files stay as they are."""

    standard: str | None
    profile: bytes | None
    condition: str | None
    contour: str | None


def for_shop(pdf: bytes, shop: Shop, *, cut: str | None, timestamp: int) -> bytes:
    """Return a PDF with bleed as a print shop asks for it; `cut` is the form that is cut out of it."""
    contour = shop.contour if cut == "circle" else None
    if shop.standard is None and contour is None and shop.profile is None:
        return pdf
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        if contour is not None:
            for page in document.pages:
                _cut(document, page, contour)
        if shop.profile is not None:
            _ink_photos(document, shop.profile)
        if shop.standard is not None:
            _untag(document)
            for page in document.pages:
                _nest(page)
            _intend(document, shop)
            _describe(document, datetime.datetime.fromtimestamp(timestamp, datetime.UTC))
        out = io.BytesIO()
        if shop.standard is not None:
            document.save(out, force_version="1.6", deterministic_id=True)
        else:
            document.save(out, deterministic_id=True)
    return out.getvalue()


def _cut(document: Any, page: Any, name: str) -> None:
    """Draw the circle inside the trim in a spot colour that overprints; screens show it in magenta."""
    from pikepdf import Array, Dictionary, Name

    left, bottom, right, top = (float(value) for value in page.trimbox)
    x, y, r = (left + right) / 2, (bottom + top) / 2, min(right - left, top - bottom) / 2
    k = _CIRCLE * r
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 0, 0], N=1)
    space = Array([Name.Separation, Name("/" + name.replace(" ", "#20")), Name.DeviceCMYK, tint])
    resources = page.obj.Resources
    resources.ColorSpace = resources.get("/ColorSpace", Dictionary())
    resources.ColorSpace["/CkCut"] = document.make_indirect(space)
    resources.ExtGState = resources.get("/ExtGState", Dictionary())
    resources.ExtGState["/CkOver"] = Dictionary(Type=Name.ExtGState, OP=True, op=True, OPM=1)
    path = (
        f"{x + r:.4f} {y:.4f} m {x + r:.4f} {y + k:.4f} {x + k:.4f} {y + r:.4f} {x:.4f} {y + r:.4f} c "
        f"{x - k:.4f} {y + r:.4f} {x - r:.4f} {y + k:.4f} {x - r:.4f} {y:.4f} c "
        f"{x - r:.4f} {y - k:.4f} {x - k:.4f} {y - r:.4f} {x:.4f} {y - r:.4f} c "
        f"{x + k:.4f} {y - r:.4f} {x + r:.4f} {y - k:.4f} {x + r:.4f} {y:.4f} c s"
    )
    page.contents_add(b"q", prepend=True)
    page.contents_add(f"Q q /CkOver gs /CkCut CS 1 SCN 0.25 w {path} Q".encode())


def _ink_photos(document: Any, profile: bytes) -> None:
    """Turn pictures in RGB into the inks of the paper for which the profile is; without one the shop does it."""
    import pikepdf

    for item in document.objects:
        if not isinstance(item, pikepdf.Stream) or item.get("/Subtype") != "/Image":
            continue
        space = item.get("/ColorSpace")
        of_profile = isinstance(space, pikepdf.Array) and space[0] == "/ICCBased" and int(space[1].N) == 3
        if int(item.get("/BitsPerComponent", 0)) != 8 or not (of_profile or space == "/DeviceRGB"):
            continue
        pixels = inks(pikepdf.PdfImage(item).as_pil_image(), profile)
        if pixels is not None:
            item.write(zlib.compress(pixels, 9), filter=pikepdf.Name.FlateDecode)
            item.ColorSpace = pikepdf.Name.DeviceCMYK
            for key in ("/DecodeParms", "/Decode"):
                if key in item:
                    del item[key]


def _untag(document: Any) -> None:
    """Take out what is not ink: links, and the tags of what is read aloud."""
    for key in ("/StructTreeRoot", "/MarkInfo", "/Outlines", "/ViewerPreferences"):
        if key in document.Root:
            del document.Root[key]
    for page in document.pages:
        for key in ("/Annots", "/StructParents", "/Tabs"):
            if key in page.obj:
                del page.obj[key]


def _nest(page: Any) -> None:
    """Keep each box within the one around it: they are rounded apart, and a preflight finds a hair over the edge."""
    from decimal import Decimal

    from pikepdf import Array

    around = [Decimal(str(value)) for value in page.mediabox]
    for key in ("/BleedBox", "/TrimBox"):
        box = [Decimal(str(value)) for value in page.obj[key]]
        around = [max(a, b) for a, b in zip(box[:2], around[:2], strict=True)] + [
            min(a, b) for a, b in zip(box[2:], around[2:], strict=True)
        ]
        page.obj[key] = Array(around)


def _intend(document: Any, shop: Shop) -> None:
    from pikepdf import Array, Dictionary, Name, Stream, String

    profile = Stream(document, shop.profile or b"")
    profile.N = 4
    condition = shop.condition or "Custom"
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(condition),
        Info=String(condition),
        DestOutputProfile=document.make_indirect(profile),
    )
    if shop.condition is not None:
        intent.RegistryName = String("http://www.color.org")
    document.Root.OutputIntents = Array([intent])


def _describe(document: Any, day: datetime.datetime) -> None:
    with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
        for key in ("pdfuaid:part", "pdf:PDFVersion"):
            if key in metadata:
                del metadata[key]
        metadata["pdfxid:GTS_PDFXVersion"] = "PDF/X-4"
        metadata["pdf:Trapped"] = "False"
        metadata["xmp:MetadataDate"] = day.isoformat()
        metadata["xmpMM:VersionID"] = "1"
        metadata["xmpMM:RenditionClass"] = "default"
    from pikepdf import Name

    document.docinfo["/Trapped"] = Name("/False")
