"""A bubble of a comic points at who says what stands in it, and nobody smiles before it has turned out well."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from campaignkit.kit.engine_of_format import set_page
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.view import ViewBuilder
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.material import Section
from tests.kit import stress
from tests.kit.stage import on_stage


def notes_of(*scenes: str, speaker: int | None = None) -> list[dict[str, Any]]:
    """Return what a comic notes that shows these scenes."""
    plan = stress.plan_of(stress.more())
    material = next(m for m in plan.materials if m.type == "comic")
    told = Section(title="Later", body="Something strange happened to me.", speaker=speaker)
    panels = tuple(replace(told, scene=scene) for scene in scenes)
    plan = replace(plan, materials=(replace(material, sections=panels),))
    job = plan_jobs(plan, SHIPPED)[0]
    _, notes = set_page(TypstEngine(0), job, ViewBuilder(plan, stress.FINAL, SHIPPED).view(job))
    return notes


def tip(scene: str, speaker: int | None) -> float:
    """Return how far from the left the tail of the bubble over a scene reaches."""
    notes = notes_of(scene, speaker=speaker)
    return next(float(n["x"] + n["w"]) for n in notes if n["role"] == "drawn" and n["what"] == "tail")


@pytest.mark.parametrize(("scene", "speaker"), [("whisper", 2), ("kitchen", 1)])
def test_who_tells_something_or_answers_speaks_where_the_plan_names_nobody(scene: str, speaker: int) -> None:
    assert tip(scene, None) == tip(scene, speaker)


def test_the_plan_may_name_who_speaks_from_the_start_of_the_line_on() -> None:
    assert tip("whisper", 1) < tip("whisper", 2) == tip("whisper", 6)


def test_nobody_smiles_in_a_comic_before_its_last_panel() -> None:
    first, last = (note["moods"] for note in notes_of("bus", "bus") if note["role"] == "things")
    assert (set(first), set(last)) == ({"listening"}, {"calm"})


@pytest.mark.parametrize(("head", "side"), [(82, -1), (160, 1)])
def test_a_tail_comes_down_where_no_other_head_is(head: int, side: int) -> None:
    """Two sit side by side in a bus: between them nobody would be seen to speak."""
    assert on_stage(f'scene-free-side("bus", {head})') == side
