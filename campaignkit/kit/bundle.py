"""The index page of a kit folder, and the zip of each kit."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.kit.jobs import Job
from campaignkit.kit.locale import direction, words
from campaignkit.kit.manifest import Entry
from campaignkit.kit.state import State
from campaignkit.knowledge.material_types import material_type
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.plan.model.plan import Plan

INDEX = PurePosixPath("index.html")
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold; the same for all files, so that the same kit gives the same bytes."""


def kit_zip(files: Sequence[tuple[PurePosixPath, bytes]], folder: PurePosixPath) -> bytes:
    """Return a zip of files, named relative to the parent of their kit's folder."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            info = zipfile.ZipInfo(str(name.relative_to(folder.parent)), _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    return out.getvalue()


def index_page(plan: Plan, state: State, rendered: Sequence[tuple[Job, Entry]], zips: dict[str, str]) -> bytes:
    """Return the page that shows what the folder holds, by language and audience; `zips` by kit folder."""
    audiences = {audience.id: audience for audience in plan.audiences}
    kits: dict[str, dict[str, Any]] = {}
    for job, entry in rendered:
        folder = str(job.output.parent)
        audience = audiences[job.material.audience]
        kit = kits.setdefault(
            folder,
            {"audience": audience.name, "language": job.language, "zip": zips[folder], "files": []},
        )
        kit["files"].append(
            {
                "href": entry.file,
                "material": job.material.id,
                "type": material_type(job.material.type).name,
                "format": job.format.name,
                "print": job.bleed_mm > 0,
                "output": job.format.output.upper(),
                "size": f"{max(1, round(entry.bytes / 1024))} KB",
                "image": job.format.output == "png",
                "title": job.material.title,
            }
        )
    language = plan.campaign.language
    view = {
        "language": language,
        "direction": direction(language),
        "words": words(language),
        "campaign": plan.campaign,
        "state": state,
        "kits": list(kits.values()),
    }
    return render_text(TEMPLATES / "_index" / "index.html.jinja", view)
