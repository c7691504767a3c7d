"""Inside a leaflet in three panels: whom to call has a panel no chapter needs, else below all three."""

from __future__ import annotations

from dataclasses import replace

import pytest

from campaignkit.kit.engine_of_format import set_page
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.kit.view import ViewBuilder
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.material import Section
from tests.kit import stress

CHAPTERS = tuple(Section(title=title, body="Ask, and listen.") for title in ("Ask", "Listen", "Call"))
PANEL = 297 / 3 / 25.4 * 72


@pytest.mark.parametrize(("chapters", "language", "panel"), [(1, "en", 2), (2, "en", 2), (2, "ar", 0), (3, "en", 1)])
def test_no_panel_is_blank(chapters: int, language: str, panel: int) -> None:
    plan = stress.plan_of(stress.TEXT.replace("language: en", f"language: {language}"))
    material = next(m for m in plan.materials if m.type == "trifold")
    plan = replace(plan, materials=(replace(material, sections=CHAPTERS[:chapters]),))
    job = plan_jobs(plan, SHIPPED)[0]
    view, notes = set_page(TypstEngine(0), job, ViewBuilder(plan, stress.FINAL, SHIPPED).view(job))
    called = next(n for n in notes if n["role"] == "read" and n["what"] == "number" and n["page"] == 2)
    assert called["x"] // PANEL == panel
    assert list(layout_findings(job, view, notes)) == []
