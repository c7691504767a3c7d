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
from campaignkit.kit.markup import line_runs, plain
from campaignkit.kit.state import State
from campaignkit.kit.view import printed_values
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.placeholders import fill

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
    """Return the page that shows what the folder holds: a kit for each audience, in it a card for each material.

    `zips` are the zip files by kit folder.
    """
    audiences = {audience.id: audience for audience in plan.audiences}
    headlines = {message.id: message.headline for message in plan.messages}
    values = printed_values(plan)
    kits: dict[str, dict[str, Any]] = {}
    for job, entry in rendered:
        material, folder = job.material, str(job.output.parent)
        name = audiences[material.audience].name
        kit = kits.setdefault(folder, {"audience": name, "zip": zips[folder], "materials": {}})
        title = material.title or (headlines[material.messages[0]] if material.messages else plan.campaign.title)
        card = kit["materials"].setdefault(
            material.id,
            {"title": _plain(fill(title, values)), "picture": None, "files": []},
        )
        picture = entry.file if job.format.output == "png" else str(job.preview) if job.preview else None
        card["picture"] = card["picture"] or picture
        card["files"].append(
            {
                "href": entry.file,
                "name": job.format.name,
                "print": job.bleed_mm > 0,
                "kind": job.format.output.upper(),
                "kilobytes": max(1, round(entry.bytes / 1024)),
            }
        )
    language = plan.campaign.language
    view = {
        "language": language,
        "direction": direction(language),
        "words": words(language),
        "title": _plain(fill(plan.campaign.title, values)),
        "tagline": _plain(fill(plan.campaign.tagline or "", values)),
        "state": state,
        "kits": list(kits.values()),
    }
    return render_text(TEMPLATES / "_index" / "index.html.jinja", view)


def _plain(text: str) -> str:
    return plain(line_runs(text))
