"""The sample campaigns show the product: together every type, each a kit for those it has to reach."""

from __future__ import annotations

import re

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.check.many_plans import check_campaign
from campaignkit.check.run_settings import Settings
from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.jobs import plan_jobs
from campaignkit.materials.library import SHIPPED
from tests.gallery import ROWS
from tests.support import ROOT

SAMPLES = sorted(path.parent.name for path in (ROOT / "campaigns").glob("*/plan.yaml"))


def test_together_they_show_every_type_and_the_readme_shows_five() -> None:
    types, made = set(), {}
    for name in SAMPLES:
        plan = open_campaign(ROOT / "campaigns" / name / "plan.yaml").plan
        assert plan is not None
        types |= {material.type for material in plan.materials}
        made[name] = {f"{job.material.id}/{job.format.id}" for job in plan_jobs(plan, SHIPPED)}
    assert set(SHIPPED.types()) - types == set(), "let a plan under campaigns/ show these"
    for name, rows in ROWS.items():
        assert set(" ".join(rows).split()) <= made[name]
    shown = re.findall(r"docs/images/sample-([\w-]+)\.png", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert sorted(shown) == sorted(ROWS)
    assert all((ROOT / "docs" / "images" / f"sample-{name}.png").is_file() for name in shown)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_has_nothing_to_repair(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """`make kit` ends where one has: it is the first command that the README names."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751328000")
    report = check_campaign(open_campaign(ROOT / "campaigns" / name / "plan.yaml"), Settings())
    found = [f"{finding.code} {finding.path}" for finding in report.findings if finding.severity is not Severity.NOTE]
    assert found == [], "repair these, or waive them in the plan with a reason"


def test_the_page_of_the_samples_names_each_of_them() -> None:
    page = (ROOT / "campaigns" / "README.md").read_text(encoding="utf-8")
    rows = sorted(re.findall(r"^\| `([\w-]+)/` \|", page, re.MULTILINE))
    assert rows == SAMPLES, "a row in the table of campaigns/README.md says what a sample shows"
