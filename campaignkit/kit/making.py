"""One file from one view: each format goes to the engine that its type names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from campaignkit.kit.engines.docx_engine import render_document
from campaignkit.kit.engines.ics_engine import render_calendar
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.kit.engines.mail_engine import render_mail
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.engines.xlsx_engine import render_workbook
from campaignkit.kit.geometry import nearly_empty, pages_of
from campaignkit.kit.jobs import Job


def make(typst: TypstEngine, job: Job, view: dict[str, Any]) -> tuple[bytes, bytes]:
    """Return the file of a job and its preview, which is empty where there is none.

    The template lies below the root of the engine.

    Raises:
        RenderError: the file cannot be made.
    """
    template = typst.root / job.material.type / job.format.template
    moment = typst.timestamp
    match job.format.engine:
        case "jinja2":
            return render_text(template, view), b""
        case "docx":
            return render_document(template, view, moment), b""
        case "mail":
            return render_mail(template, view), b""
        case "xlsx":
            return render_workbook(view, moment), b""
        case "ics":
            return render_calendar(view, moment), b""
        case "typst":
            data, view = _set(typst, template, view, job.format.output)
            if job.preview is None or job.format.width is None:
                return data, b""
            return data, typst.preview(template, view, job.format.width)


def _set(typst: TypstEngine, template: Path, view: dict[str, Any], output: str) -> tuple[bytes, dict[str, Any]]:
    """Return the file and the view it was set with: a last page of a few lines is avoided by setting all tighter.

    Where that does not save a page, the file stays as it was.
    """
    data = typst.render(template, view, output)
    pages = pages_of(typst.notes())
    if not nearly_empty(typst.notes()):
        return data, view
    for tight in range(1, 4):
        tighter = view | {"tight": tight}
        found = typst.render(template, tighter, output)
        if pages_of(typst.notes()) < pages:
            return found, tighter
    return typst.render(template, view, output), view
