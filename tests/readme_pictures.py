"""Makes the two pictures of the README: `python -m tests.readme_pictures`, or `make pictures` with all others.

The English pages are those of the sample in the state it has; the Ukrainian and Arabic ones are drafts of the tests,
with the stamps that such pages get.
"""

from __future__ import annotations

import dataclasses
import io
import sys
from typing import Any

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter

from campaignkit.campaign.opening import open_campaign
from campaignkit.check.scope import scope_of
from campaignkit.check.verdict import verdict_on
from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.kit.view_builders import view_builders
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.plan import Plan
from tests.kit import stress
from tests.support import ROOT, SAMPLE

IMAGES = ROOT / "docs" / "images"
SIZE = (1680, 1010)
GROUND = "#e9e5df"
SHADOW = (40, 36, 30, 90)
POSTER, POSTER_WIDTH = ("poster-adolescents", "a4"), 827
DRAFT = State("proof", ("translation not reviewed by a native speaker", "help numbers not verified by a call"))
SHOWN = (
    ("en", "poster-children", "a4", 50, 50, 642),
    ("en", "leaflet-parents", "a5", 732, 50, 310),
    ("ar", "slides-parents", "wide", 1082, 50, 548),
    ("uk", "bookmark-kids", "strip", 732, 530, 151),
    ("uk", "card-teens", "card", 1082, 398, 354),
    ("ar", "sticker-teens", "round", 1456, 424, 174),
    ("tests", "trifold-parents", "a4", 921, 650, 438),
    ("en", "briefing-teachers", "a4", 1411, 650, 219),
)
"""Language or plan, material, format, place and width of each page."""
THEMES = {"uk": "playful", "ar": "bold"}


class Pages:
    """Makes first pages, each plan with its own state."""

    def __init__(self) -> None:
        """Open the sample and judge it."""
        campaign = open_campaign(SAMPLE)
        states = verdict_on(campaign, scope_of([SAMPLE], look=False)).states(campaign.plans)
        self._own = view_builders(campaign, campaign.plans, states)["en"], campaign.plan
        self._typst = TypstEngine(0)

    def page(self, where: str, material: str, form: str, width: int) -> Image.Image:
        """Return the first page of a material, as wide as is wanted."""
        builder, plan = self._own if where == "en" else _draft(where)
        assert plan is not None
        (job,) = [j for j in plan_jobs(plan, SHIPPED) if (j.material.id, j.format.id) == (material, form)]
        data, _ = make(self._typst, dataclasses.replace(job, is_first=False), builder.view(job))
        with pypdfium2.PdfDocument(data) as document:
            found: Any = document[0].render(scale=2 * width / document[0].get_width()).to_pil()
        page: Image.Image = found.convert("RGB").resize((width, round(found.height * width / found.width)))
        return page


def _draft(where: str) -> tuple[ViewBuilder, Plan]:
    plan = stress.plan_of() if where == "tests" else stress.in_language(where)
    if where in THEMES:
        plan = dataclasses.replace(plan, theme=dataclasses.replace(plan.theme, name=THEMES[where]))
    return ViewBuilder(plan, DRAFT if where in THEMES else State("proof", DRAFT.reasons[1:]), SHIPPED), plan


def kit(pages: Pages) -> Image.Image:
    """Return the pages side by side, each with a shadow."""
    sheet = Image.new("RGB", SIZE, GROUND)
    for where, material, form, x, y, width in SHOWN:
        page = pages.page(where, material, form, width)
        mask = Image.new("L", page.size, 255)
        if form == "round":
            mask = Image.new("L", page.size, 0)
            ImageDraw.Draw(mask).ellipse((0, 0, page.width - 1, page.height - 1), fill=255)
        shade = Image.new("L", SIZE, 0)
        shade.paste(mask.point(lambda value: value * SHADOW[3] // 255), (x + 3, y + 8))
        sheet.paste(SHADOW[:3], (0, 0), shade.filter(ImageFilter.GaussianBlur(9)))
        sheet.paste(page, (x, y), mask)
    return sheet


def written(image: Image.Image) -> bytes:
    """Return a picture of few colours, which keeps it small."""
    out = io.BytesIO()
    image.quantize(256, kmeans=1).save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> None:
    """Write both pictures."""
    pages = Pages()
    made = {"poster.png": pages.page("en", *POSTER, POSTER_WIDTH), "kit.png": kit(pages)}
    for name, image in made.items():
        (IMAGES / name).write_bytes(written(image))
        sys.stdout.write(f"{(IMAGES / name).relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
