"""Whatever may say whose it is has a place for it, in each of its forms."""

from __future__ import annotations

from dataclasses import replace

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from tests.kit import stress
from tests.support import SAMPLE

FORMS = {
    (kind, form.template): form.id
    for kind in SHIPPED.types()
    for form in SHIPPED.type(kind).formats
    if "personal" in SHIPPED.type(kind).uses and form.engine == "typst"
}
"""One form of each template."""


@pytest.mark.parametrize(("kind", "form"), [(kind, form) for (kind, _), form in FORMS.items()])
def test_each_form_has_a_place_for_its_recipient(kind: str, form: str) -> None:
    plan = open_campaign(SAMPLE).plans["en"]
    (leaflet,) = (material for material in plan.materials if material.type == "leaflet")
    own = replace(leaflet, id="own", type=kind, messages=leaflet.messages[:1], formats=(form,), personal=("name",))
    own = replace(own, sections=leaflet.sections[:2], title=None)
    plan = replace(plan, materials=(own,))
    job = plan_jobs(plan, SHIPPED, Order(languages=("en",)))[0]
    engine = TypstEngine(0)
    engine.render(TEMPLATES / kind / job.format.template, ViewBuilder(plan, stress.FINAL, SHIPPED).view(job), "pdf")
    assert [note["shown"] for note in engine.notes() if note["role"] == "personal"] == [["name"]]
