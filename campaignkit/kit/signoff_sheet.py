"""A sheet for those who approve: pictures of every page, the sign of the words on it, and room for an answer."""

from __future__ import annotations

import datetime
import shutil
import tempfile
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.json_data import Json
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.locale import long_date, regional
from campaignkit.kit.order import State
from campaignkit.kit.page_pictures import page_pictures
from campaignkit.kit.sheet_view import LANGUAGE, moment_of, sheet_view
from campaignkit.knowledge.locales import language_label
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.plan.words_sign import words_sign

FOLDER = "_signoff"


def render_signoff(campaign: Campaign, state: State, day: datetime.date) -> bytes:
    """Return the sheet as a PDF; `state` is what the pages carry as their stamp.

    Raises:
        ValueError: the plan cannot be read whole.
    """
    plan = campaign.plan
    if plan is None:
        raise ValueError(f"{campaign.file} cannot be read whole")
    with tempfile.TemporaryDirectory(prefix="campaignkit-signoff-") as name:
        root = Path(name).resolve()
        for folder in TEMPLATES.glob("_*"):  # what templates share
            shutil.copytree(folder, root / folder.name)
        materials = _materials(campaign, state, root)
        parts: Json = {
            "approvers": list(plan.campaign.approvers),
            "date": long_date(day, regional(LANGUAGE, plan.campaign.country)),
            "materials": materials,
        }
        view = sheet_view(plan, "Sign-off", day, signoff=parts)
        return TypstEngine(moment_of(day), root).render(root / FOLDER / "signoff.typ", view, "pdf")


def _materials(campaign: Campaign, state: State, root: Path) -> list[Json]:
    found: list[Json] = []
    for number, pictured in enumerate(page_pictures(campaign, state)):
        edition = campaign.plans[pictured.language]
        material = next(m for m in edition.materials if m.id == pictured.material)
        whole = campaign.library.type(material.type).plan
        sign = words_sign(edition, material, whole_plan=whole)
        files = []
        for page, data in enumerate(pictured.pages):
            file = root / FOLDER / f"{number}-{page}.png"
            file.write_bytes(data)
            files.append(f"/{FOLDER}/{file.name}")
        approved = material.approval.words.get(pictured.language) if material.approval is not None else None
        said = "" if approved is None else "Approved before" if approved == sign else "Changed after it was approved"
        found.append(
            {
                "name": pictured.material,
                "language": language_label(pictured.language),
                "format": pictured.format,
                "sign": sign,
                "state": said,
                "pictures": files,
            }
        )
    return found
