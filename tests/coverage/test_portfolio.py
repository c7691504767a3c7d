"""One campaign, twenty, three hundred: what they come to together can be read at any number and on 80 columns."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from campaignkit.campaign.framework_files import framework
from campaignkit.coverage.plan_coverage import plan_summary
from campaignkit.coverage.portfolio import MOST, MOST_IN_DETAIL, portfolio
from campaignkit.kit.coverage_pages import render_html, render_markdown, render_pdf
from campaignkit.knowledge.report_words import report_words
from campaignkit.terminal.coverage_tables import print_coverage
from tests.kit.pdf import text_of
from tests.support import TODAY, overlay_document

LEVELS = ("individual", "community", "societal")


def view_of(count: int) -> dict[str, Any]:
    """Return so many campaigns, of which the last covers every level and the others one each."""
    kinds = [
        plan_summary(overlay_document(f"activities:\n  - {{id: week, level: {level}}}\n"), TODAY) for level in LEVELS
    ]
    plans = [
        kinds[n % 3] | {"id": f"school-of-the-region-{n:03}", "title": f"School {n:03}"} for n in range(count - 1)
    ]
    plans.append(plan_summary(overlay_document("campaign: {id: whole, title: Whole}\n"), TODAY))
    return {
        "schema_version": 1,
        "date": TODAY.isoformat(),
        "plans": plans,
        "portfolio": portfolio(plans) if count > 1 else None,
    }


@pytest.mark.parametrize("count", [1, 2, 20, 300])
def test_a_terminal_of_80_columns_holds_it(count: int) -> None:
    out = io.StringIO()
    print_coverage(view_of(count), Console(file=out, width=80, color_system=None))
    lines = out.getvalue().splitlines()
    assert max(len(line.rstrip()) for line in lines) <= 80
    detailed = sum(line.startswith("Level by audience") for line in lines)
    assert detailed == (count if count <= MOST_IN_DETAIL else 0)
    if count > MOST_IN_DETAIL:
        assert len(lines) < 100
    if count > 1:
        assert any(f"of {count}" in line and "covered in" in line for line in lines)
        assert "Institutions" in out.getvalue(), "the names of levels are whole"


def test_of_many_those_are_shown_that_leave_most_open() -> None:
    found = portfolio(view_of(300)["plans"])
    assert (len(found["shown"]), found["hidden"]) == (MOST, 300 - MOST)
    assert "whole" not in {row["id"] for row in found["shown"]}
    assert [level["covered_in"] for level in found["levels"]] == [101, 1, 101, 1, 100]


def test_the_documents_of_many_are_short(tmp_path: Path) -> None:
    view = view_of(60)
    page, markdown = render_html(view).decode(), render_markdown(view).decode()
    assert "Each of the 60 campaigns by itself is left out here." in page
    assert "And 20 more campaigns, which leave less open." in markdown
    assert page.count("<section") == 1
    file = tmp_path / "p.pdf"
    file.write_bytes(render_pdf(view))
    text = " ".join(text_of(file).split())
    assert "All campaigns together" in text
    assert "21 of 60" in text
    assert "Sectors in no campaign" in text


def test_the_pdf_of_a_few_begins_with_all_of_them(tmp_path: Path) -> None:
    file = tmp_path / "p.pdf"
    file.write_bytes(render_pdf(view_of(3), report_words("de")))
    text = " ".join(text_of(file).split())
    assert text.index("Alle Kampagnen zusammen") < text.index("Ebene nach Zielgruppe")


def test_campaigns_on_another_topic_are_not_asked_for_ages_nor_for_what_is_not_theirs(tmp_path: Path) -> None:
    """Clean hands: a portfolio of other topics speaks of no childhood ages and of nobody's own behaviour."""
    general = plan_summary(overlay_document("campaign: {id: hands, topic: general}\n"), TODAY)
    both = [general, general | {"id": "other"}]
    found = portfolio(both)
    assert found["ages_without_campaign"] is None
    assert "people-at-risk-of-offending" not in {row["id"] for row in found["audiences"]}
    view = {"schema_version": 1, "date": TODAY.isoformat(), "plans": both, "portfolio": found}
    out = io.StringIO()
    print_coverage(view, Console(file=out, width=80, color_system=None))
    file = tmp_path / "coverage.pdf"
    file.write_bytes(render_pdf(view))
    pages = (out.getvalue(), render_html(view).decode(), render_markdown(view).decode(), text_of(file))
    for page in (" ".join(page.split()) for page in pages):
        assert "Ages from 4" not in page
        assert "own behaviour" not in page
        assert "Children in vulnerable" not in page
        assert "Child-rights" not in page
    mixed = portfolio([*both, plan_summary(overlay_document("campaign: {id: base}\n"), TODAY)])
    assert mixed["ages_without_campaign"]
    assert {"people-at-risk-of-offending", "young-children"} <= {row["id"] for row in mixed["audiences"]}


def test_the_levels_are_said_of_everybody() -> None:
    """The five and the four levels stand in the reports of campaigns on every topic: they name no children."""
    for name in ("sem4", "sem5"):
        for one in framework(name).requirements:
            assert not re.search(r"child|parent|abuse|protect", one.sentence.lower()), one.sentence


def test_of_many_plans_only_what_is_printed_is_copied() -> None:
    class Left(dict[str, object]):
        """A plan that nobody goes through."""

        def items(self) -> Any:
            raise AssertionError("a thousand plans would be in memory twice")

    out = io.StringIO()
    print_coverage({"plans": [Left()] * (MOST_IN_DETAIL + 1), "portfolio": None}, Console(file=out, width=100))
    assert "because there are so many" in out.getvalue()


def test_what_speaks_for_several_cells_is_there_once() -> None:
    one, two = (plan_summary(overlay_document(f"campaign: {{id: {name}}}\n"), TODAY) for name in ("one", "two"))
    level = next(level for level in one["levels"] if level["evidence"])
    cells = [row["cells"][level["id"]] for row in one["by_audience"]]
    assert any(found is level["evidence"][0] for cell in cells for found in cell["evidence"])
    empty = [cell for plan in (one, two) for row in plan["by_sector"] for cell in row["cells"].values()]
    gaps = [cell for cell in empty if not cell["evidence"]]
    assert len({id(cell) for cell in gaps}) == len(gaps) / 2, "a gap is the same in every plan"
