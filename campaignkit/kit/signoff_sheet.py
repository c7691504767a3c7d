"""A sheet for those who approve: pictures of every page, the sign of the words on it, and room for an answer."""

from __future__ import annotations

import datetime
import shutil
import tempfile
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.json_data import Json
from campaignkit.kit.dates_and_numbers import long_date, regional
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.format_names import format_name
from campaignkit.kit.language_and_country_names import language_in
from campaignkit.kit.last_pages import set_well_ended
from campaignkit.kit.material_names import material_name
from campaignkit.kit.page_thumbnails import page_pictures
from campaignkit.kit.state_on_page import State
from campaignkit.kit.view_sheet import moment_of, sheet_view
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.knowledge.report_words import ENGLISH, ReportWords
from campaignkit.materials.formats import Format
from campaignkit.plan.words_sign import words_sign

FOLDER = "_signoff"
SAYS = (
    "Sign-off",
    "An approval is about the words with this sign. A word that changes afterwards needs a new one.",
    "A file without pages: see the kit.",
    "Approved",
    "With changes",
    "On",
    "Function, organisation",
)
"""What the sheet says besides what is worked out for it."""


def render_signoff(campaign: Campaign, state: State, day: datetime.date, say: ReportWords) -> bytes:
    """Return the sheet as a PDF, in the language of its words; `state` is what the pages carry as their stamp.

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
        approvers = "; ".join(plan.campaign.approvers)
        parts: Json = {
            "approvers": say.fill("To be approved by {0}.", approvers)
            if approvers
            else say("The plan names nobody who approves."),
            "date": long_date(day, regional(say.language, plan.campaign.country)),
            "materials": _materials(campaign, state, root, say),
            "t": {text: say(text) for text in SAYS},
        }
        own = campaign.library.fonts
        view = sheet_view(plan, say("Sign-off"), day, say.language, own, signoff=parts)
        return set_well_ended(TypstEngine(moment_of(day), root, own), root / FOLDER / "signoff.typ", view, "pdf")[0]


def _materials(campaign: Campaign, state: State, root: Path, say: ReportWords) -> list[Json]:
    rows: list[Json] = []
    for number, picture in enumerate(page_pictures(campaign, state)):
        edition = campaign.plans[picture.language]
        material = next(m for m in edition.materials if m.id == picture.material)
        whole = campaign.library.type(material.type).plan
        sign = words_sign(edition, material, whole_plan=whole)
        files = []
        for page, data in enumerate(picture.pages):
            file = root / FOLDER / f"{number}-{page}.png"
            file.write_bytes(data)
            files.append(f"/{FOLDER}/{file.name}")
        old_sign = material.approval.words.get(picture.language) if material.approval is not None else None
        remark = (
            "" if old_sign is None else "Approved before" if old_sign == sign else "Changed after it was approved"
        )
        rows.append(
            {
                "name": material_name(edition, picture.material, campaign.library, say.language),
                "id": picture.material,
                "language": language_in(picture.language, say.language),
                "format": _format(picture.format, say.language),
                "sign": say.fill("Sign of its words: {0}", sign),
                "state": remark and say(remark),
                "pictures": files,
            }
        )
    return rows


def _format(form: Format, language: str) -> str:
    """Return what a format is called in the language of the sheet."""
    return form.name if language == ENGLISH else format_name(form, language)
