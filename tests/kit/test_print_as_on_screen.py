"""What goes to press is what people approved on a screen: bleed adds what lies beyond the trim, and moves nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, plan_jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from tests.kit import stress
from tests.kit.test_pictures_in_types import PLAN as PICTURED
from tests.kit.test_pictures_in_types import busy, opened

PLAN = """
campaign: {id: c, title: Start to Talk, summary: A campaign., country: MD, scope: national, language: en, starts: 2025-01-01, ends: 2025-12-31}
audiences:
  - {id: teens, name: Young people, kind: adolescents}
  - {id: coaches, name: Coaches, kind: parents-and-carers}
help: [{id: line, name: Child Helpline, kind: helpline, country: MD, phone: "116 111", sources: [operator]}]
messages:
  - {id: tell, audience: teens, headline: Your body. Your game., help: [line]}
  - {id: notice, audience: coaches, headline: You notice. You can talk about it., help: [line]}
"""  # noqa: E501
LONG = 480
"""Pixels along the longer side."""
OTHER = 70
"""By how much a channel differs where something else is drawn: inks of a press are duller than a screen."""


def made(material: str) -> tuple[Job, Job, ViewBuilder]:
    """Return a material for a screen and for the press."""
    plan = stress.plan_of(PLAN + f"materials:\n  - {{id: m, {material}}}\n")
    screen, press = sorted(plan_jobs(plan, SHIPPED, Order(for_print=True)), key=lambda job: job.bleed_mm)
    return screen, press, ViewBuilder(plan, stress.FINAL, SHIPPED)


def trimmed(job: Job, builder: ViewBuilder) -> list[Any]:
    """Return what is seen of each page when it has been cut."""
    pdf = TypstEngine(0).render(TEMPLATES / job.material.type / job.format.template, builder.view(job), "pdf")
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            page.set_cropbox(*page.get_trimbox())
        return [page.render(scale=LONG / max(page.get_size())).to_pil().convert("RGB") for page in document]


def differing(one: Any, other: Any) -> float:
    """Return the share of pixels that show something else."""
    a, b = (np.asarray(image).astype(np.int16) for image in (one, other.resize(one.size, Image.Resampling.NEAREST)))
    return float((np.abs(a - b).max(axis=2) > OTHER).mean())


@pytest.mark.parametrize(
    "material",
    [
        "type: poster, audience: coaches, messages: [notice], scene: coach, formats: [roll-up]",
        "type: poster, audience: coaches, messages: [notice], scene: coach, formats: [a3-across]",
        "type: postcard, audience: teens, messages: [tell], scene: way, formats: [dl]",
        "type: postcard, audience: teens, messages: [tell], scene: way, formats: [a6]",
        "type: wallet-card, audience: teens, messages: [tell], scene: court, formats: [card]",
        "type: leaflet, audience: coaches, messages: [notice], help: [], scene: coach, formats: [a5]",
        "type: bookmark, audience: teens, messages: [tell], scene: way, formats: [strip]",
        "type: trifold, audience: coaches, messages: [notice], formats: [a4], sections: "
        "[{title: Ask, body: You can ask., scene: hall}, {title: Listen, body: You can listen.}]",
    ],
)
def test_a_print_file_shows_within_its_trim_what_the_screen_shows(material: str) -> None:
    screen, press, builder = made(material)
    shares = [differing(*pages) for pages in zip(trimmed(screen, builder), trimmed(press, builder), strict=True)]
    assert max(shares) < 0.01, shares


@pytest.mark.parametrize(
    ("material", "form"),
    [("poster", "a4"), ("leaflet", "a5"), ("trifold", "a4"), ("card", "card"), ("mark", "strip")],
)
def test_a_picture_of_the_campaign_is_cut_alike(material: str, form: str, tmp_path: Path) -> None:
    campaign = opened(tmp_path, PICTURED, busy())
    assert campaign.plan is not None, campaign.diagnostics
    builder = ViewBuilder(campaign.plan, stress.FINAL, campaign.library, pictures=campaign.pictures)
    jobs = plan_jobs(campaign.plan, campaign.library, Order(for_print=True))
    screen, press = (
        next(job for job in jobs if (job.material.id, job.format.id, bool(job.bleed_mm)) == (material, form, printed))
        for printed in (False, True)
    )
    shares = [differing(*pages) for pages in zip(trimmed(screen, builder), trimmed(press, builder), strict=True)]
    assert max(shares) < 0.03, shares
