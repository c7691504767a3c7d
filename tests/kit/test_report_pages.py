"""The report on results for a donor: page, PDF and workbook say the same, in every language it can be written in."""

from __future__ import annotations

import datetime
import io
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.report_pages import render_html, render_pdf, render_xlsx
from campaignkit.knowledge.report_words import MODEL, report_words
from campaignkit.results.results_report import plan_report
from tests.kit.looked_at import unreported
from tests.kit.pdf import text_of
from tests.results.conftest import finished  # noqa: F401  # the fixture
from tests.support import ROOT, run

SAME = {"Budget", "Partner", "Source", "Status", "Impact", "Participant"}
"""Words that some language shares with English."""
WRITTEN = [ROOT / "campaignkit" / "kit" / f"report_{name}.py" for name in ("document", "tables", "writer")]


@pytest.fixture(scope="module")
def report(finished: Path) -> dict[str, Any]:  # noqa: F811
    return plan_report(open_campaign(finished / "campaigns" / "finished" / "plan.yaml"), datetime.date(2025, 4, 1))


def own_texts() -> set[str]:
    """Return every English text that the report is made of."""
    found: set[str] = set()
    for path in WRITTEN:
        text = path.read_text(encoding="utf-8")
        found |= set(re.findall(r'\bsay(?:\.fill)?\(\s*"([^"]+)"', text))
        found |= set(re.findall(r'\("([A-Z][^"]+)", \d+\)', text))
    return found


def test_every_text_is_found() -> None:
    assert len(own_texts()) >= 50


def test_every_text_has_words() -> None:
    say = report_words(MODEL)
    english = {text for text in own_texts() if say(text) == text and say.fill(text, *"ABCD") == text.format(*"ABCD")}
    assert english <= SAME, sorted(english - SAME)


@pytest.mark.parametrize("language", ["de", "fr", "uk", "ar", "fil"])
def test_no_english_is_left(report: dict[str, Any], language: str) -> None:
    page = render_html(report, report_words(language)).decode()
    text = re.sub("<[^>]+>", " ", re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL))
    assert f'<html lang="{language}"' in page
    assert report_words(language)("What was not measured") in text
    found = re.findall(
        r"\b(not measured|in part|nothing recorded|planned|female|Target|Spent|Funder|Together)\b", text
    )
    assert not found, "and “Before the campaign”, which is text of the plan, is not looked for"


def test_the_pdf_says_what_the_page_says(report: dict[str, Any], tmp_path: Path, noted: list[dict[str, Any]]) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(render_pdf(report))
    assert unreported(file.read_bytes(), noted) == []
    text = " ".join(text_of(file).split())
    for words in ("Report on results", "74 %", "female: 79 %", "1,080", "not measured", "1 MDL is worth 0.0513 EUR"):
        assert words in text, words


def test_the_workbook_holds_figures_as_figures(report: dict[str, Any]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_xlsx(report, report_words("de"))))
    assert book.sheetnames == [
        "Bericht über die Ergebnisse",
        "Ziele und Messgrößen",
        "Aktivitäten",
        "Budget",
        "Finanzierung",
        "Zielgruppen",
        "Was nicht gemessen wurde",
    ]
    budget = [[cell.value for cell in row] for row in book["Budget"].iter_rows()]
    assert budget[0][:3] == ["Aktivität", "Geplant (EUR)", "Ausgegeben (EUR)"]
    assert [row[1:3] for row in budget if row[0] == "One lesson in every class"] == [[60, 55.4]]


@pytest.mark.parametrize("ending", ["pdf", "html", "xlsx", "json"])
def test_the_end_of_the_name_chooses_the_format(finished: Path, ending: str) -> None:  # noqa: F811
    done = run("report", "campaigns/finished", "-o", f"r.{ending}", cwd=finished)
    assert (done.exit_code, (finished / f"r.{ending}").stat().st_size > 1000) == (0, True), done.stderr


def test_what_is_refused(finished: Path) -> None:  # noqa: F811
    assert run("report", "campaigns/finished", "-o", "campaigns/finished/plan.yaml", cwd=finished).exit_code == 2
    assert (
        "Name a file for it: -o report.pdf"
        in run("report", "campaigns/finished", "--format", "pdf", cwd=finished).stderr
    )
    unknown = run("report", "campaigns/finished", "--format", "html", "-l", "yo", cwd=finished)
    assert (unknown.exit_code, "There are no words for a report in `yo`" in unknown.stderr) == (2, True)
