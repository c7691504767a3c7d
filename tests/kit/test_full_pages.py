"""A page as full as its rules demand is set as they demand it: no finding about its layout, for whomever it is."""

from __future__ import annotations

import pytest
import yaml

from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.layout import layout_findings
from campaignkit.kit.making import set_page
from campaignkit.kit.view import ViewBuilder
from campaignkit.materials.library import SHIPPED
from tests.kit import stress
from tests.materials.test_full_materials import CHILDREN, KINDS, countries, plan


@pytest.mark.parametrize("audience", sorted(KINDS))
def test_a_page_as_full_as_its_rules_demand_is_clean(audience: str) -> None:
    subject = "extortion" if audience in CHILDREN else "plain"
    made = stress.plan_of(
        yaml.safe_dump(plan(audience, countries()[0], subject), allow_unicode=True, sort_keys=False)
    )
    builder, typst = ViewBuilder(made, stress.FINAL, SHIPPED), TypstEngine(0)
    found, tried = [], 0
    for job in plan_jobs(made, SHIPPED):
        if job.format.engine != "typst" or job.format.id == "a3":
            continue
        view, notes = set_page(typst, job, builder.view(job))
        tried += 1
        found += [f"{job.output}: {f.code} {f.path} {f.message}" for f in layout_findings(job, view, notes)]
    assert tried >= 20
    assert found == []
