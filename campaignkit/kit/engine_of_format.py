"""One file from one view: each format goes to the engine that its type names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engines.docx_engine import render_document
from campaignkit.kit.engines.failure import TEMPLATE_HINT, RenderError
from campaignkit.kit.engines.ics_engine import render_calendar
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.kit.engines.mail_engine import render_mail
from campaignkit.kit.engines.pptx_engine import render_slides
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.engines.xlsx_engine import render_workbook
from campaignkit.kit.jobs import Job
from campaignkit.kit.last_pages import set_well_ended
from campaignkit.kit.own_process import GaveUpError, PieceToMake, can_be_drawn, make_apart
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import shipped_types
from campaignkit.materials.types import TYPE_FILE

_Files = frozenset[tuple[str, bytes]]
"""Names and contents."""


def make(typst: TypstEngine, job: Job, view: View) -> tuple[bytes, bytes]:
    """Return the file of a job and its preview, which is empty where there is none.

    The template lies below the root of the engine. One that did not come with campaignkit runs in another process;
    one that was copied and is as it was came with it.

    Raises:
        RenderError: the file cannot be made.
    """
    width = None if job.preview is None else job.format.width
    piece = PieceToMake(job.material.type, job.format.template, job.format.engine, job.format.output, width)
    if piece.engine == "typst":
        _require_sound(view)
    if is_shipped(typst.root, piece.type):
        return make_here(typst, piece, view)
    name = f"{piece.type}/{piece.template}"
    if name in typst.given_up:
        raise typst.given_up[name]
    try:
        result = make_apart(typst.root, typst.timestamp, piece, view)
    except GaveUpError as error:
        typst.given_up[name] = error
        raise
    typst.take_notes(result.notes)
    return result.data, result.preview


def set_page(typst: TypstEngine, job: Job, view: View) -> tuple[View, list[dict[str, Any]]]:
    """Lay out the page of a job, and return the view it was set with and what its template noted.

    Raises:
        RenderError: it cannot be made.
    """
    _require_sound(view)
    if is_shipped(typst.root, job.material.type):
        template = typst.root / job.material.type / job.format.template
        _, view = _set(typst, template, view, job.format.output, {})
        return view, typst.notes()
    make(typst, replace(job, is_first=False), view)
    return view, typst.notes()


def make_here(
    typst: TypstEngine, piece: PieceToMake, view: View, more: Mapping[str, str] | None = None
) -> tuple[bytes, bytes]:
    """Do the same in this process, for a template that can be trusted or for a process that can be lost."""
    template = typst.root / piece.type / piece.template
    moment = typst.timestamp
    match piece.engine:
        case "jinja2":
            return render_text(template, view), b""
        case "docx":
            return render_document(template, view, moment), b""
        case "pptx":
            return render_slides(view, moment), b""
        case "mail":
            return render_mail(template, view), b""
        case "xlsx":
            return render_workbook(view, moment), b""
        case "ics":
            return render_calendar(view, moment), b""
        case "typst":
            data, view = _set(typst, template, view, piece.output, more or {})
            if piece.preview_width is None:
                return data, b""
            notes = typst.notes()
            preview = typst.preview(template, view, piece.preview_width)
            typst.take_notes(notes)
            return data, preview
    raise RenderError("CK090", f"There is no engine `{piece.engine}`.", TEMPLATE_HINT)


@lru_cache(maxsize=256)
def is_shipped(root: Path, kind: str) -> bool:
    """Say whether the templates of a type are those of one that came with campaignkit, and nothing else.

    What it is called, and what it says of itself, changes no template.
    """
    folder = root / kind
    return root == TEMPLATES or ((folder / TYPE_FILE).is_file() and _templates(folder) in _shipped())


@cache
def _shipped() -> frozenset[_Files]:
    return frozenset(_templates(TEMPLATES / kind) for kind in shipped_types())


def _templates(folder: Path) -> _Files:
    return frozenset(
        (path.relative_to(folder).as_posix(), path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".png" and path.name != TYPE_FILE
    )


def _require_sound(view: View) -> None:
    for image in view["material"]["images"]:
        if not _can_be_drawn(image["svg"]):
            raise RenderError(
                "CK245",
                "The picture cannot be drawn.",
                "Open it, save it again as JPEG in RGB and try once more.",
                path=f"{image['path']}.file",
            )
    for logo in view["partners"]["logos"]:
        if not _can_be_drawn(logo["svg"]):
            raise RenderError(
                "CK244",
                f"The logo of {logo['alt']} cannot be drawn.",
                "Ask for it as plain SVG saved anew, or use a PNG.",
            )


@lru_cache(maxsize=512)
def _can_be_drawn(svg: str) -> bool:
    return can_be_drawn(svg)


def _set(typst: TypstEngine, template: Path, view: View, output: str, more: Mapping[str, str]) -> tuple[bytes, View]:
    """Return the file and the view it was set with, which says how a document was made to end well."""
    data, endings = set_well_ended(typst, template, view, output, more)
    return data, cast("View", {**view, **endings})
