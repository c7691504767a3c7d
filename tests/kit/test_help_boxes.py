"""The box with help of a document: code and address on one plate, no emergency number as large as the helpline."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from tests.kit import stress
from tests.support import ROOT, SAMPLE

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


@pytest.mark.parametrize("form", ["a6", "dl"])
def test_a_postcard_has_nothing_of_ours_where_the_post_reads(form: str) -> None:
    _, notes = page_of("start-to-talk-sport", f"postcard-athletes-{form}")
    (code,) = (note for note in notes if note.get("what") == "code")
    most = {"a6": 148, "dl": 210}[form] / 25.4 * 72
    ours = [note for note in notes if note["role"] == "read" and note["page"] == code["page"]]
    assert max(note["x"] + note["w"] for note in ours) < 0.56 * most


def test_a_postcard_without_an_address_has_no_code() -> None:
    plan = open_campaign(ROOT / "campaigns" / "start-to-talk-sport" / "plan.yaml").plan
    assert plan is not None
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.output.stem == "postcard-athletes-a6")
    view = {**ViewBuilder(plan, stress.FINAL, SHIPPED).view(job), "link": None}
    typst = TypstEngine(0)
    typst.render(TEMPLATES / "postcard" / job.format.template, view, "pdf")
    assert "code" not in {note.get("what") for note in typst.notes()}


def test_a_long_address_on_a_wall_is_left_to_its_code() -> None:
    _, notes = page_of("start-to-talk-sport", "poster-coaches-a3")
    assert {"code"} == {note["what"] for note in notes if note.get("what") in ("code", "address")}


@pytest.mark.parametrize("name", ["web-page.html.jinja", "email.html.jinja"])
def test_a_line_without_a_number_is_reached_by_its_address_set_as_large(name: str) -> None:
    plan = open_campaign(SAMPLE).plan
    assert plan is not None
    lines = tuple(replace(s, phone=None, text=None) if s.kind == "helpline" else s for s in plan.help)
    plan = replace(plan, help=lines)
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.format.template == name)
    view = ViewBuilder(plan, stress.FINAL, SHIPPED).view(job)
    page = make(TypstEngine(0), job, view)[0].decode()
    address = view["help"][0]["website"]
    assert address is not None
    links = [tag for tag in re.findall(r"<a [^>]*>", page) if f'href="{address["url"]}"' in tag]
    assert len([tag for tag in links if 'class="call"' in tag or "font-weight:bold" in tag]) == 1
