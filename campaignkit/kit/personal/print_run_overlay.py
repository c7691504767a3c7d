"""Print runs: one PDF of a material for many recipients, in the order of the list.

What is the same on all pages is in the file once, as print shops want variable data: the page is compiled once
without a recipient and lies beneath every page; what is said of the recipients is compiled as one document on top of
it. So fonts and pictures are there once, too.
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

from campaignkit.kit.personal.printing_process import press
from campaignkit.source.atomic_write import write_whole

if TYPE_CHECKING:
    from pypdf.generic import DictionaryObject, PdfObject

PAGES = 500
"""So many recipients are in one file at most: print shops' programs and mails take it."""
ONLY = "_shared/recipients-only.typ"


class PrintRun(TypedDict):
    """One file of a run: the recipients with the steps at which they fit, and where it goes."""

    recipients: list[dict[str, Any]]
    target: str


def print_run(plates_file: str, plate_file: str, place: str, runs: list[PrintRun]) -> list[int]:
    """Write print runs of a plate, and return how many recipients are in each. `place` is that of the recipient."""
    own = press(plates_file)
    plate = own.plates[plate_file]
    view = plate.view_for({})
    beneath = own.typst.bare(own.typst.root / plate.type / plate.template, view, recipients="beside")
    counts = []
    for run in runs:
        own.put(run["recipients"])
        above = own.typst.bare(own.typst.root / ONLY, view, place=place, recipients="beside")
        data = laid_over(beneath, above, json.loads(place)["page"] - 1, len(run["recipients"]))
        Path(run["target"]).parent.mkdir(parents=True, exist_ok=True)
        write_whole(Path(run["target"]), data, sweeps=False)
        counts.append(len(run["recipients"]))
    return counts


def laid_over(beneath: bytes, above: bytes, at: int, count: int) -> bytes:
    """Return `count` times the pages of one PDF; over its page `at` lies a page of the other one each time."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

    ground, top, out = PdfReader(io.BytesIO(beneath)), PdfReader(io.BytesIO(above)), PdfWriter()
    out.metadata = None
    before = StreamObject()
    before.set_data(b"q /CkBeneath Do Q")
    draw = out._add_object(before)
    forms = []
    for page in ground.pages:
        form = StreamObject()
        contents = page.get_contents()
        form.set_data(b"" if contents is None else contents.get_data())
        form[NameObject("/Type")] = NameObject("/XObject")
        form[NameObject("/Subtype")] = NameObject("/Form")
        form[NameObject("/BBox")] = ArrayObject(page.mediabox)
        form[NameObject("/Resources")] = _group(page["/Resources"]).clone(out)
        forms.append(out._add_object(form.flate_encode()))
    for n in range(count):
        for side, page_form in enumerate(forms):
            base = ground.pages[side]
            if side == at:
                page = out.add_page(top.pages[n])
            else:
                page = out.add_blank_page(base.mediabox.width, base.mediabox.height)
            resources = DictionaryObject(_group(page["/Resources"])) if side == at else DictionaryObject()
            pictures = (
                DictionaryObject(_group(resources["/XObject"])) if "/XObject" in resources else DictionaryObject()
            )
            pictures[NameObject("/CkBeneath")] = page_form
            resources[NameObject("/XObject")] = pictures
            page[NameObject("/Resources")] = resources
            own = [page.raw_get("/Contents")] if side == at else []
            page[NameObject("/Contents")] = ArrayObject([draw, *own])
            for box in ("/MediaBox", "/TrimBox", "/BleedBox"):
                if box in base:
                    page[NameObject(box)] = base[box].clone(out)
    data = io.BytesIO()
    out.write(data)
    return data.getvalue()


def _group(entry: PdfObject) -> DictionaryObject:
    """Return what an entry of a PDF says that is a group of others."""
    from pypdf.generic import DictionaryObject

    group = entry.get_object()
    if not isinstance(group, DictionaryObject):
        raise TypeError("a page has no resources")
    return group
