"""The format of a job as templates see it, and in which medium people read it."""

from __future__ import annotations

from campaignkit.kit.contract.look_keys import FormatView, OfficeView, SheetView
from campaignkit.kit.jobs import Job
from campaignkit.knowledge.networks import network
from campaignkit.knowledge.papers import PaperSize, office_sheet
from campaignkit.knowledge.printed_numbers import Medium
from campaignkit.materials.formats import Format

_LAID_OUT = frozenset({"pdf", "png", "html", "docx", "pptx"})


def format_view(job: Job) -> FormatView:
    """Return the format of a job as templates see it."""
    form = job.format
    return {
        "id": form.id,
        "width_mm": form.width,
        "height_mm": form.height,
        "bleed_mm": job.bleed_mm,
        "reading_distance_m": form.reading_distance_m,
        "networks": [network(name) for name in form.networks],
        "max_parts": form.max_parts,
        "marks": job.marks,
        "office": _office(form) if job.office else None,
        "sheet": _sheet(office_sheet(job.paper)),
    }


def _office(form: Format) -> OfficeView | None:
    sheet = form.office
    if sheet is None:
        return None
    return {
        "columns": sheet.columns,
        "rows": sheet.rows,
        "turned": sheet.turned,
        "exact": sheet.exact,
        "gap_mm": sheet.gap_mm,
    }


def _sheet(paper: PaperSize) -> SheetView:
    """Return a size of paper."""
    return {"id": paper.id, "name": paper.name, "width_mm": paper.width_mm, "height_mm": paper.height_mm}


def medium_of(form: Format) -> Medium:
    """Return where people read the numbers of a format: files of text are copied, all others are laid out."""
    if form.max_parts is not None:
        return "sms"
    return "page" if form.output in _LAID_OUT else "copy"
