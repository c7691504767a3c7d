"""A bubble of a comic points at who says what stands in it: who tells something, or whom the plan names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from campaignkit.kit.engine_of_format import set_page
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.view import ViewBuilder
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.material import Section
from tests.kit import stress


def tip(scene: str, speaker: int | None) -> float:
    """Return how far from the left the tail of the bubble over a scene reaches."""
    plan = stress.plan_of(stress.more())
    material = next(m for m in plan.materials if m.type == "comic")
    panel = Section(title="Later", body="Something strange happened to me.", scene=scene, speaker=speaker)
    plan = replace(plan, materials=(replace(material, sections=(panel,)),))
    job = plan_jobs(plan, SHIPPED)[0]
    _, notes = set_page(TypstEngine(0), job, ViewBuilder(plan, stress.FINAL, SHIPPED).view(job))
    return next(float(n["x"] + n["w"]) for n in notes if n["role"] == "drawn" and n["what"] == "tail")


@pytest.mark.parametrize(("scene", "speaker"), [("whisper", 2), ("kitchen", 1)])
def test_who_tells_something_or_answers_speaks_where_the_plan_names_nobody(scene: str, speaker: int) -> None:
    assert tip(scene, None) == tip(scene, speaker)


def test_the_plan_may_name_who_speaks_from_the_start_of_the_line_on() -> None:
    assert tip("whisper", 1) < tip("whisper", 2) == tip("whisper", 6)
