"""Makes the pictures of the sample kits in the README: `python -m tests.gallery`, or `make pictures` with all others.

Every page is that of the sample in the state it has, with its stamp. Pages of a row are of one height.
"""

from __future__ import annotations

import dataclasses
import io
import sys
from typing import Any

import pypdfium2
from PIL import Image, ImageDraw

from campaignkit.campaign.opening import open_campaign
from campaignkit.check.scope import scope_of
from campaignkit.check.verdict import verdict_on
from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.view_builders import view_builders
from campaignkit.materials.library import SHIPPED
from tests.readme_pictures import GROUND, IMAGES, written
from tests.support import ROOT

WIDTH, GAP = 1500, 22
ROWS = {
    "digital-safety-moldova": (
        "poster-adolescents/a4 poster-children/a4 poster-parents/a4 leaflet-parents/a5",
        "briefing-teachers/a4 answers-press/a4 bookmark-drivers/strip card-adolescents/story",
    ),
    "start-to-talk-sport": (
        "poster-coaches/a3 poster-athletes/a4 poster-coaches/roll-up pledge-clubs/a4",
        "folded-parents/a4 slides-coaches/wide sticker-athletes/round card-athletes/card",
    ),
    "european-day-18-november": (
        "poster-children/a4 poster-peers/a4 facts-parliament/a4 spot-parents/a4",
        "series-peers/frame-1 series-peers/frame-2 end-peers/film card-parents/square banner-parents/300x250",
    ),
    "justice-cooperation": (
        "poster-first-hour/a4 poster-judges/a4 briefing-judges/a4 checklist-round-table/a4",
        "slides-joint-training/wide certificate-training/a4 card-social-workers/card",
    ),
    "village-school": (
        "poster-small/a4 poster-big/a4 letter-parents/slip colouring-small/a4",
        "comic-big/a4 cards-small/a4 sheet-big/a4 easy-parents/a4 certificate-small/a4",
    ),
}
"""Of each campaign, rows of materials, each with its format."""


class Sample:
    """A sample campaign, judged once."""

    def __init__(self, name: str) -> None:
        """Open it and judge it."""
        path = ROOT / "campaigns" / name / "plan.yaml"
        campaign = open_campaign(path)
        plan = campaign.plan
        if plan is None:
            raise SystemExit(f"{path} cannot be read")
        states = verdict_on(campaign, scope_of([path], look=False)).states(campaign.plans)
        self._builder = view_builders(campaign, campaign.plans, states)["en"]
        self._jobs = {(job.material.id, job.format.id): job for job in plan_jobs(plan, SHIPPED)}
        self._typst = TypstEngine(0)

    def page(self, material: str, form: str) -> Image.Image:
        """Return the first page of a material, large."""
        job = self._jobs[material, form]
        data, _ = make(self._typst, dataclasses.replace(job, is_first=False), self._builder.view(job))
        if not data.startswith(b"%PDF"):
            return Image.open(io.BytesIO(data)).convert("RGB")
        with pypdfium2.PdfDocument(data) as document:
            found: Any = document[0].render(scale=1000 / max(document[0].get_size())).to_pil()
        page: Image.Image = found.convert("RGB")
        if form == "round":
            mask = Image.new("L", page.size, 0)
            ImageDraw.Draw(mask).ellipse((0, 0, page.width - 1, page.height - 1), fill=255)
            page = Image.composite(page, Image.new("RGB", page.size, GROUND), mask)
        return page


def gallery(name: str) -> Image.Image:
    """Return the pages of a sample in rows, each row as wide as the picture."""
    sample = Sample(name)
    rows = []
    for shown in ROWS[name]:
        pages = [sample.page(*one.split("/")) for one in shown.split()]
        high = (WIDTH - GAP * (len(pages) + 1)) / sum(page.width / page.height for page in pages)
        rows.append([page.resize((round(high * page.width / page.height), round(high))) for page in pages])
    sheet = Image.new("RGB", (WIDTH, sum(row[0].height + GAP for row in rows) + GAP), GROUND)
    y = GAP
    for row in rows:
        x = GAP
        for page in row:
            sheet.paste(page, (x, y))
            x += page.width + GAP
        y += row[0].height + GAP
    return sheet


def main() -> None:
    """Write one picture for each sample."""
    for name in ROWS:
        target = IMAGES / f"sample-{name}.png"
        target.write_bytes(written(gallery(name)))
        sys.stdout.write(f"{target.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
