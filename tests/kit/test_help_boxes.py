"""The box with help of a document: code and address on one plate, no emergency number as large as the helpline."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from tests.kit import stress
from tests.support import ROOT

WHITE = (255, 255, 255)


def page_of(sample: str, name: str) -> tuple[bytes, list[dict[str, Any]]]:
    """Return a page of a sample's kit and what stands where on it."""
    plan = open_campaign(ROOT / "campaigns" / sample / "plan.yaml").plan
    assert plan is not None
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.output.stem == name)
    typst = TypstEngine(0)
    view = ViewBuilder(plan, stress.FINAL, SHIPPED).view(job)
    return typst.render(TEMPLATES / job.material.type / job.format.template, view, "pdf"), typst.notes()


@pytest.mark.parametrize(
    ("sample", "name"),
    [
        ("justice-cooperation", "checklist-round-table-a4"),
        ("justice-cooperation", "brief-police-a4"),
        ("justice-cooperation", "briefing-investigators-a4"),
        ("start-to-talk-sport", "film-athletes-a4"),
    ],
)
def test_an_emergency_number_is_smaller_than_the_helpline(sample: str, name: str) -> None:
    _, notes = page_of(sample, name)
    numbers = [note for note in notes if note.get("what") == "number" and note["path"].startswith("help.")]
    first, *others = (note["h"] for note in numbers)
    assert others
    assert max(others) < 0.8 * first


def test_the_address_stands_on_the_white_plate_of_its_code() -> None:
    pdf, notes = page_of("start-to-talk-sport", "film-athletes-a4")
    (code,) = (note for note in notes if note.get("what") == "code")
    (address,) = (note for note in notes if note.get("what") == "address")
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[address["page"] - 1].render(scale=1).to_pil().convert("RGB")
    down, foot = int(address["y"] - 1), int(address["y"] + address["h"] + 4)
    edges = [(int(x), y) for x in (code["x"] + 3, code["x"] + code["w"] - 3) for y in (down, foot)]
    assert {page.getpixel(at) for at in edges} == {WHITE}
    assert page.getpixel((int(code["x"] - 4), down)) != WHITE, "the box itself is tinted"
