"""Paper: every material on the sheets of its country, or on those that are asked for."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pikepdf
import pytest
from docx.shared import Mm

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.coverage_pages import render_pdf
from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, plan_jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.papers import office_sheet, paper_of_country
from campaignkit.knowledge.reader import rows
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.plan import Plan
from tests.kit.conftest import FINAL
from tests.support import ROOT, findings_in, overlay_document, run

SIZES = {
    ("poster", "letter"): (8.5, 11),
    ("poster", "tabloid"): (11, 17),
    ("poster", "18x24"): (18, 24),
    ("leaflet", "half-letter"): (5.5, 8.5),
    ("trifold", "letter"): (11, 8.5),
    ("wallet-card", "card"): (3.5, 2),
    ("bookmark", "strip"): (2, 6),
    ("sticker", "round"): (2, 2),
    ("sticker", "label"): (4, 2),
    ("parents-letter", "letter"): (8.5, 11),
    ("parents-letter", "slip"): (8.5, 11),
    ("teacher-briefing", "letter"): (8.5, 11),
    ("professional-briefing", "letter"): (8.5, 11),
    ("slides", "wide"): (13.333, 7.5),
    ("film", "letter"): (8.5, 11),
    ("radio-spot", "letter"): (8.5, 11),
    ("colouring-sheet", "letter"): (8.5, 11),
    ("certificate", "letter"): (11, 8.5),
}
"""The size of every format in `every_template.yaml` in inches."""


@pytest.fixture(scope="module")
def plan() -> Plan:
    plan = open_campaign(ROOT / "tests" / "kit" / "every_template.yaml").plan
    assert plan is not None
    return plan


def sides(page: pikepdf.Page) -> tuple[float, float]:
    """Return the finished size of a page in inches."""
    left, bottom, right, top = (float(value) for value in page.trimbox)
    return round((right - left) / 72, 3), round((top - bottom) / 72, 3)


def laid_out(plan: Plan, **order: bool) -> list[Job]:
    jobs = plan_jobs(plan, SHIPPED, Order(paper="us", **order))  # type: ignore[arg-type]
    return [job for job in jobs if job.format.engine == "typst" and job.format.output == "pdf"]


def test_every_type_is_set_on_american_paper_and_nothing_runs_into_another(plan: Plan) -> None:
    typst = TypstEngine(0)
    builder = ViewBuilder(plan, FINAL, SHIPPED)
    seen = set()
    for job in laid_out(plan):
        view = builder.view(job)
        data, _ = make(typst, replace(job, is_first=False), view)
        key = job.material.type, job.format.id
        seen.add(key)
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert {sides(page) for page in pdf.pages} == {SIZES[key]}, job.output
            assert key[0] != "parents-letter" or len(pdf.pages) == 1, "a letter and its slip are one sheet"
        errors = [f for f in layout_findings(job, view, typst.notes()) if f.severity == "error"]
        assert not errors, job.output
    assert seen == set(SIZES)


@pytest.mark.parametrize(
    ("type_id", "format_id", "copies"),
    [
        ("wallet-card", "card", 10),
        ("bookmark", "strip", 5),
        ("sticker", "label", 10),
        ("sticker", "round", 12),
        ("leaflet", "half-letter", 2),
    ],
)
def test_pieces_share_a_letter_sheet_at_their_full_size(
    plan: Plan, type_id: str, format_id: str, copies: int
) -> None:
    job = next(
        job
        for job in laid_out(plan, office=True)
        if job.office and (job.material.type, job.format.id) == (type_id, format_id)
    )
    assert job.format.office is not None
    assert job.format.office.columns * job.format.office.rows == copies
    data, _ = make(TypstEngine(0), job, ViewBuilder(plan, FINAL, SHIPPED).view(job))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert {sides(page) for page in pdf.pages} == {(8.5, 11)}


def test_files_and_formats_are_called_by_their_sheets(plan: Plan) -> None:
    letter = {str(job.output): job.format.name for job in plan_jobs(plan, SHIPPED, Order(paper="us"))}
    a_series = {str(job.output): job.format.name for job in plan_jobs(plan, SHIPPED)}
    assert letter["en/teens/poster-teens-tabloid.pdf"] == "Tabloid poster"
    assert a_series["en/teens/poster-teens-a3.pdf"] == "A3 poster"
    assert letter["en/teens/card-teens-card.pdf"] == "Card 3.5 x 2 in, two sides"
    assert a_series["en/teens/card-teens-card.pdf"] == "Card 85 x 55 mm, two sides"
    assert not any("{sheet}" in name for name in (*letter.values(), *a_series.values()))


MATERIALS = """
  - {id: poster, type: poster, audience: teens, messages: [tell-us], formats: [letter, a3]}
  - {id: points, type: talking-points, audience: press, messages: [report], questions: [{question: Q, answer: A}]}
  - {id: work, type: work-plan}
"""


def test_the_paper_is_that_of_the_country_unless_the_plan_names_one() -> None:
    def files(more: str) -> list[str]:
        plan = overlay_document(f"{more}\nmaterials:{MATERIALS}").plan
        assert plan is not None
        return [job.output.name for job in plan_jobs(plan, SHIPPED) if job.material.id == "poster"]

    assert files("") == ["poster-a4.pdf", "poster-a3.pdf"]
    assert files("campaign: {country: CA}") == ["poster-letter.pdf", "poster-tabloid.pdf"]
    assert files("campaign: {country: CA, paper: a-series}") == ["poster-a4.pdf", "poster-a3.pdf"]
    assert files("campaign: {paper: us}") == ["poster-letter.pdf", "poster-tabloid.pdf"]


def test_a_format_may_be_asked_for_by_any_of_its_names() -> None:
    assert "CK026" not in {found.code for found in findings_in(f"materials:{MATERIALS}")}
    wrong = findings_in("materials: [{id: p, type: poster, audience: teens, messages: [tell-us], formats: [lettr]}]")
    assert ["`letter`" in (f.hint or "") for f in wrong if f.code == "CK026"] == [True]


def test_word_and_workbooks_are_set_up_for_the_same_paper() -> None:
    plan = overlay_document(f"campaign: {{country: US}}\nmaterials:{MATERIALS}").plan
    assert plan is not None
    typst, builder = TypstEngine(0), ViewBuilder(plan, FINAL, SHIPPED)
    made = {job.format.output: make(typst, job, builder.view(job))[0] for job in plan_jobs(plan, SHIPPED)}
    section = docx.Document(io.BytesIO(made["docx"])).sections[0]
    assert (section.page_width, section.page_height) == (Mm(215.9), Mm(279.4))
    sheets = openpyxl.load_workbook(io.BytesIO(made["xlsx"])).worksheets
    assert {sheet.page_setup.paperSize for sheet in sheets} == {1}


def test_countries_are_those_of_cldr() -> None:
    american = {country for country in rows("countries") if paper_of_country(country) == "us"}
    assert " ".join(sorted(american)) == "BZ CA CL CO CR GT MX NI PA PH PR SV US VE"
    assert office_sheet(paper_of_country("US")).name == "Letter"
    assert office_sheet(paper_of_country("DE")).name == "A4"


def test_the_report_on_coverage_is_set_on_the_paper_of_its_plan() -> None:
    from campaignkit.campaign.today import today
    from campaignkit.coverage.plan_coverage import plan_summary

    campaign = overlay_document("campaign: {country: US}")
    view = {"date": today().isoformat(), "plans": [plan_summary(campaign, today())], "portfolio": None}
    with pikepdf.open(io.BytesIO(render_pdf(view))) as pdf:
        assert {sides(page) for page in pdf.pages} == {(8.5, 11)}


def test_the_command_takes_another_paper(tmp_path: Path) -> None:
    plan = ROOT / "tests" / "kit" / "every_template.yaml"
    done = run("render", str(plan), "--list", "--paper", "us", cwd=tmp_path)
    assert "en/parents/trifold-parents-letter.pdf" in done.stdout.splitlines()
    assert run("render", str(plan), "--list", "--paper", "b5", cwd=tmp_path).exit_code == 2


def test_what_is_made_on_request_is_made_where_a_plan_names_it() -> None:
    poster = SHIPPED.type("poster")
    assert [form.id for form in poster.wanted(())] == ["a4", "a3", "a2"]
    assert [form.id for form in poster.wanted(("a4", "roll-up", "a1"))] == ["a4", "a1", "roll-up"]
    assert [form.name for form in poster.wanted(("legal",), "us")] == ["Legal poster"]
    big = poster.format("36x48", "us")
    assert big is not None
    assert (big.id, big.width_mm, big.height_mm) == ("36x48", 914.4, 1219.2)
