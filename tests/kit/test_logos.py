"""Logos of partners in a kit: all of them, named for who cannot see them, none louder than the others."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from campaignkit.campaign.logo import Logo
from campaignkit.campaign.logo_file import read_logo
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.jinja_engine import logo_image
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.kit.render import render_kit
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.kit.view_images_and_logos import logo_view
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.plan import Plan
from tests.kit import stress
from tests.kit.conftest import final
from tests.kit.logos import FORMS, png_logo, svg_logo
from tests.kit.pdf import about, text_of
from tests.kit.test_every_template import outside
from tests.support import overlay_document

FORTY = stress.TEXT.replace("help:\n", stress.PARTNERS + "help:\n", 1)
WITH_NAMES = {"leaflet", "poster", "trifold", "slides", "professional-briefing", "teacher-briefing"}


def logos_of(plan: Plan, every: int = 1) -> dict[str, Logo]:
    """Return a logo for each organisation, or for every second; the fourth is a picture of pixels."""
    return {
        stakeholder.id: read_logo(png_logo(300, 100), "a.png") if n == 3 else read_logo(svg_logo(n).encode(), "a.svg")
        for n, stakeholder in enumerate(plan.stakeholders)
        if n % every == 0
    }


def described(path: Path) -> list[str]:
    """Return what is said of the pictures of a file, in the order in which it is read."""
    found: list[str] = []

    def walk(element: pikepdf.Object) -> None:
        if isinstance(element, pikepdf.Array):
            for child in element:
                walk(child)
        elif isinstance(element, pikepdf.Dictionary):
            if element.get("/S") == "/Figure":
                found.append(str(element.get("/Alt")))
            if "/K" in element:
                walk(element.K)

    with pikepdf.open(path) as pdf:
        walk(pdf.Root.StructTreeRoot.K)
    return found


def files(plan: Plan, logos: Mapping[str, Logo], folder: Path) -> dict[str, Path]:
    """Return the files that name the partners, by their types."""
    made = {}
    for job, result in stress.rendered(plan, logos=logos, only=lambda job: job.material.type in WITH_NAMES):
        assert not isinstance(result, RenderError), (job.output, result)
        path = folder / job.output.name
        path.write_bytes(result)
        made[job.material.type] = path
    assert set(made) == WITH_NAMES
    return made


@pytest.mark.parametrize("text", [stress.TEXT, FORTY], ids=["eight", "forty-eight"])
def test_every_logo_is_printed_and_says_whose_it_is(text: str, tmp_path: Path) -> None:
    plan = stress.plan_of(text)
    names = {stakeholder.name for stakeholder in plan.stakeholders}
    for kind, path in files(plan, logos_of(plan), tmp_path).items():
        drawn = {alt for alt in described(path) if alt not in names and not alt.startswith("QR code")}
        assert len(drawn) <= 1, "a poster may have a scene"
        assert set(described(path)) - {"QR code: siguronline.md"} - drawn == names, kind
        assert about(path)["pdf/ua"] == "1", kind
        assert outside(path, 4) == "", kind
        assert "Led by" in text_of(path), kind


def test_who_has_no_logo_is_named(tmp_path: Path) -> None:
    plan = stress.plan_of()
    logos = logos_of(plan, every=2)
    for kind, path in files(plan, logos, tmp_path).items():
        pictures, shown = described(path), " ".join(text_of(path).split())
        for stakeholder in plan.stakeholders:
            assert (stakeholder.name in pictures) == (stakeholder.id in logos), (kind, stakeholder.id)
            assert stakeholder.id in logos or stakeholder.name in shown, (kind, stakeholder.id)


@pytest.mark.proves("CK520")
@pytest.mark.parametrize(
    ("wide", "high", "output", "expected"),
    [
        (40, 14, "pdf", ["error"]),
        (90, 30, "pdf", ["warning"]),
        (1200, 400, "pdf", []),
        (40, 14, "png", ["warning"]),
    ],
)
def test_a_logo_of_few_pixels_is_coarse(wide: int, high: int, output: str, expected: list[str]) -> None:
    plan = stress.plan_of()
    lead = next(one for one in plan.stakeholders if one.role == "lead")
    logos = {lead.id: read_logo(png_logo(wide, high), "a.png")}
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.material.type == "poster")
    job = replace(job, format=replace(job.format, output=output))
    view = ViewBuilder(plan, State("final", ()), SHIPPED, logos=logos).view(job)
    engine = TypstEngine(0)
    engine.render(TEMPLATES / "poster" / job.format.template, view, "pdf")
    found = [one for one in layout_findings(job, view, engine.notes()) if one.code == "CK520"]
    assert [one.severity for one in found] == expected
    assert all(one.path == f"stakeholders.{lead.id}.logo" for one in found)


def test_logos_are_mirrored_with_the_page(tmp_path: Path) -> None:
    plan = stress.in_language("ar")
    for kind, path in files(plan, logos_of(plan), tmp_path).items():
        assert len(described(path)) >= len(plan.stakeholders), kind
        assert outside(path, 4) == "", kind


def test_all_logos_on_a_page_of_the_web_cover_the_same_area() -> None:
    areas = []
    for number, (width, height) in enumerate(FORMS):
        logo = read_logo(svg_logo(number).encode(), "a.svg")
        shown = str(logo_image(logo_view(logo, "lead", number, '"A" & B', "stakeholders.a.logo")))
        assert 'alt="&#34;A&#34; &amp; B"' in shown
        w, h = (int(value) for value in re.findall(r'(?:width|height)="(\d+)"', shown))
        assert w / h == pytest.approx(width / height, rel=0.06)
        areas.append(w * h)
    assert max(areas) < 1.9 * min(areas)


def test_a_kit_with_logos_brings_them_along(tmp_path: Path) -> None:
    document = overlay_document(
        "materials:\n"
        "  - {id: page, type: web-page, messages: [tell-us]}\n"
        "  - {id: brief, type: stakeholder-brief, stakeholder: police}\n"
    )
    plan = document.plan
    assert plan is not None
    logos = {"school": read_logo(svg_logo(1).encode(), "a.svg")}
    wanted = plan_jobs(plan, SHIPPED)
    campaign = replace(document, logos=logos)
    render_kit(campaign, final(campaign), tmp_path, job_list=wanted)
    (page,) = tmp_path.rglob("page-page.html")
    html = page.read_text(encoding="utf-8")
    (source, alt) = re.findall(r'<img src="data:image/svg\+xml;base64,([^"]+)" alt="([^"]+)"', html)[0]
    assert alt == "School No 1"
    assert base64.b64decode(source).decode() == logos["school"].svg
    assert "<li>Police</li>" in html
    (brief,) = tmp_path.rglob("brief*.docx")
    document_text = "\n".join(p.text for p in Document(io.BytesIO(brief.read_bytes())).paragraphs)
    assert "School No 1" in document_text
