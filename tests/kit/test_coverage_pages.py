"""Coverage as documents: one self-contained page, and a tagged PDF a steering group can read."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from campaignkit.campaign.framework_files import framework, shipped_frameworks
from campaignkit.campaign.opening import open_campaign
from campaignkit.coverage.plan_coverage import plan_summary
from campaignkit.coverage.portfolio import portfolio
from campaignkit.kit.coverage_pages import render_html, render_markdown, render_pdf
from campaignkit.kit.equal_titles import anchors, told_apart
from tests.kit.looked_at import unreported
from tests.kit.pdf import about, structure_of, text_of, unembedded_fonts
from tests.support import ROOT, SAMPLE, TODAY, overlay_document

SAMPLES = sorted((ROOT / "campaigns").glob("*/plan.yaml"))


def view_of(*documents: Any) -> dict[str, Any]:
    frameworks = {name: framework(name) for name in shipped_frameworks()}
    plans = [plan_summary(replace(document, frameworks=frameworks), TODAY) for document in documents]
    found = portfolio(plans) if len(plans) > 1 else None
    return {"schema_version": 1, "date": TODAY.isoformat(), "plans": plans, "portfolio": found}


@pytest.fixture(scope="module")
def all_samples() -> dict[str, Any]:
    assert len(SAMPLES) >= 5
    return view_of(*(open_campaign(path) for path in SAMPLES))


def test_the_page_needs_nothing_from_elsewhere(all_samples: dict[str, Any]) -> None:
    page = render_html(all_samples).decode()
    assert not re.findall(r'(?:src|href)="(?!#)[^"]*"', page)
    assert '<html lang="en" dir="ltr">' in page
    assert page.count("<h1>") == 1
    ids = re.findall(r' id="([^"$]+)"', page)
    assert len(ids) == len(set(ids)) >= 10
    for target in re.findall(r'(?:href="#|aria-labelledby=")([^"]+)"', page):
        assert target in ids


def test_a_page_names_activities_and_shows_no_place_in_a_file(all_samples: dict[str, Any]) -> None:
    page = render_html(all_samples).decode()
    assert all(plan["file"] not in page for plan in all_samples["plans"])
    assert "sem5.individual" not in page
    assert re.search(r"Covered: \d+ of \d+\.", page)


def test_status_is_said_in_words(all_samples: dict[str, Any]) -> None:
    page = render_html(all_samples).decode()
    for status in ("covered", "waived", "missing"):
        assert re.search(rf'<span class="status {status}">\S+ {status}</span>', page)


def test_every_evidence_leads_to_its_line(all_samples: dict[str, Any]) -> None:
    checked = 0
    for plan in all_samples["plans"]:
        for found in plan["frameworks"]:
            for requirement in found["requirements"]:
                for evidence in requirement["evidence"]:
                    file, _, line = evidence["place"].rpartition(":")
                    text = Path(file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
                    assert f"id: {evidence['path'].split('.')[1]}" in text
                    checked += 1
    assert checked > 150


def test_hostile_texts_stay_text() -> None:
    text = "campaign: {title: '<script>alert(1)</script> | #panic() `x`'}\n"
    view = view_of(overlay_document(text))
    page = render_html(view).decode()
    assert "<script>alert" not in page
    assert page.count("<script>") == 1
    assert r"\<script\>alert(1)\</script\> \| \#panic() \`x\`" in render_markdown(view).decode()
    assert render_pdf(view).startswith(b"%PDF")


def test_the_pdf_can_be_read_by_everybody(tmp_path: Path, noted: list[dict[str, Any]]) -> None:
    path = tmp_path / "coverage.pdf"
    path.write_bytes(render_pdf(view_of(open_campaign(SAMPLE))))
    assert unreported(path.read_bytes(), noted) == []
    facts = about(path)
    assert (facts["language"], facts["pdf/ua"]) == ("en", "1")
    assert "Digital Safety for Every Child!" in facts["title"]
    tags = structure_of(path)
    assert tags.count("/H1") == 1
    assert tags.count("/Table") >= 3
    assert unembedded_fonts(path) == []
    text = text_of(path)
    for part in (
        "Level by audience",
        "Lanzarote Convention",
        "article 9(1)",
        "It does not say that a campaign works",
    ):
        assert part in text


def test_many_campaigns_make_one_pdf(tmp_path: Path, all_samples: dict[str, Any]) -> None:
    path = tmp_path / "coverage.pdf"
    path.write_bytes(render_pdf(all_samples))
    assert about(path)["pages"] >= 10
    assert "One interview, one path, one child" in text_of(path)


@pytest.mark.parametrize(
    ("differs", "shown"),
    [
        ({"region": ["North", "South"]}, ["Safe (North)", "Safe (South)"]),
        ({"country": ["RO", "MD"]}, ["Safe (Romania)", "Safe (Moldova)"]),
        ({"lead": ["School 1", "School 2"]}, ["Safe (School 1)", "Safe (School 2)"]),
        ({"starts": ["2026-02-01", "2027-02-01"]}, ["Safe (2026)", "Safe (2027)"]),
        ({}, ["Safe (0.yaml)", "Safe (1.yaml)"]),
        ({"title": ["Safe", "Kind"]}, ["Safe", "Kind"]),
    ],
)
def test_campaigns_of_one_name_are_told_apart(differs: dict[str, list[str]], shown: list[str]) -> None:
    same = {"id": "a", "title": "Safe", "region": None, "country": "MD", "lead": "School", "starts": "2027-01-01"}
    plans = [same | {"file": f"{n}.yaml"} | {key: value[n] for key, value in differs.items()} for n in range(2)]
    assert list(told_apart(plans, "en").values()) == shown
    assert list(anchors(plans).values()) == ["a", "a-2"]
