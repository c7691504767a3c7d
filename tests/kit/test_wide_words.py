"""Columns follow the longest word in them: no language has words on words, or columns two letters wide."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from campaignkit.coverage.plan_coverage import plan_summary
from campaignkit.json_data import Json
from campaignkit.kit.coverage_pages import render_pdf
from campaignkit.kit.state_on_page import State
from campaignkit.knowledge.font_scripts import script_without_font
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.report_words import report_languages, report_words
from tests.kit import stress
from tests.kit.looked_at import crossings, runs_of
from tests.kit.test_overlaps import NOTHING, broken, laid_out, looked
from tests.support import TODAY, overlay_document

BRIEF = "materials: [{id: brief, type: stakeholder-brief, stakeholder: lead}]\n"


@pytest.fixture(scope="module")
def view() -> Json:
    """Return the coverage of a plan with something said of every audience at every level."""
    plan = plan_summary(replace(overlay_document("campaign: {id: open}\n"), frameworks={}), TODAY)
    for row in [*plan["by_audience"], *plan["by_sector"]]:
        for cell in row["cells"].values():
            cell["status"] = "waived"
    return {"schema_version": 1, "date": TODAY.isoformat(), "plans": [plan], "portfolio": None}


def columns_wide(language: str) -> int:
    """Return how many letters the columns of levels have together in a language."""
    say = report_words(language)
    return sum(max(map(len, f"{say('waived')} {say(row['short'])}".split())) for row in rows("levels").values())


WIDEST = sorted(
    (one for one in report_languages() if not script_without_font(one)),
    key=columns_wide,
    reverse=True,
)[:2]


@pytest.mark.parametrize("language", WIDEST)
def test_no_word_of_a_matrix_stands_on_another(view: Json, language: str) -> None:
    with pypdfium2.PdfDocument(render_pdf(view, report_words(language))) as document:
        for page in document:
            runs = list(runs_of(page))
            assert not list(crossings(runs))
            assert max(run.box[2] for run in runs) < page.get_width() - 60, "the margin stays empty"
            assert not [run.text for run in runs if run.box[0] < 100 and run.text.endswith(("-", "֊"))], (
                "a name in pieces"
            )


@pytest.mark.parametrize(
    ("column", "expected"),
    [("block(width: 60mm, BODY)", []), ("block(width: 14mm, BODY)", ["CK513"]), ("block(width: 14mm, HYPHENS)", [])],
)
def test_a_word_that_is_wider_than_its_column_is_found_in_its_own_type(
    column: str, expected: list[str], tmp_path: Path
) -> None:
    plan = stress.plan_of(stress.TEXT[: stress.TEXT.index("materials:\n")] + BRIEF)
    body = "read-here(running(11pt, weight: 600, [#view.campaign.country · #view.campaign.period]))"
    long = body.replace("[#view.campaign.country · #view.campaign.period]", '"Responsibilities, unconditionally."')
    made = column.replace("BODY", long).replace("HYPHENS", long.replace("600,", "600, hyphenate: true,"))
    root = broken(tmp_path, "stakeholder-brief/stakeholder-brief.typ", body, made)
    job = laid_out(plan)[0]
    assert sorted(set(looked(plan, job, root=root)[0])) == expected


def test_what_a_partner_does_stands_below_a_name_whose_words_have_no_room_beside_it() -> None:
    text = stress.TEXT[: stress.TEXT.index("materials:\n")].replace("language: en", "language: ka")
    name = "ობოლო ლიბანი მუნდანგი როჰინგა დასავლეთფრიზიული"
    week = f"  - {{id: week, name: {name}, accountable: lead, responsible: [lead], informed: [lead]}}\n"
    plan = stress.plan_of(f"{text}activities:\n{week}{BRIEF}")
    assert looked(plan, laid_out(plan)[0]) == NOTHING


def test_the_stamp_of_a_slide_leaves_its_half_of_the_foot_to_the_name_of_the_campaign(tmp_path: Path) -> None:
    text = stress.TEXT.replace("language: en", "language: ka")
    text = text.replace("Digital Safety for Every Child!", "A campaign with a long name, as long as it may be")
    slides = "{id: one, type: slides, audience: teens, sections: [{title: A, body: B.}]}"
    plan = stress.plan_of(f"{text[: text.index('materials:')]}materials: [{slides}]\n")
    (job,) = laid_out(plan)
    state = State("proof", ("help numbers not verified by a call", "no approval"))
    assert looked(plan, job, state) == NOTHING
    root = broken(tmp_path, "slides/slides.typ", "stamped: 0.54, ", "")
    assert "CK511" in looked(plan, job, state, root=root)[0]
