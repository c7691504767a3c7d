"""Where a picture ends: at the edge of the sheet, at a field of another colour, or nothing is cut there."""

from __future__ import annotations

import io
import json
from typing import Any

import numpy as np
import pytest
from PIL import Image

from campaignkit.kit.engine_of_format import set_page
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, plan_jobs
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.plan import Plan
from tests.cast import DRAWN
from tests.kit.stress import FINAL
from tests.support import overlay_document

ROW = "  - {id: own-TYPE, type: TYPE, audience: parents, scene: SCENE, formats: FORMATS, messages: [ask]}\n"
FORMATS = {
    "poster": "[a4, a3-across, roll-up]",
    "slides": "[wide]",
    "social-card": "[square, link, story]",
    "banner": "[300x250, 300x600, 728x90, 970x250, 160x600]",
}
BESIDE = ("a3-across", "wide", "link", "300x250", "728x90", "970x250")
"""Where words stand beside the picture, and not above it."""


def with_scene(scene: str) -> tuple[Plan, list[Job]]:
    """Return the jobs of types whose pictures stand above, below and beside words."""
    rows = "".join(ROW.replace("TYPE", name).replace("FORMATS", formats) for name, formats in FORMATS.items())
    plan = overlay_document("materials:\n" + rows.replace("SCENE", scene)).plan
    assert plan is not None
    return plan, [job for job in plan_jobs(plan, SHIPPED) if job.material.id.startswith("own-")]


def seen(plan: Plan, job: Job) -> tuple[Any, list[dict[str, Any]]]:
    """Return the first page as pixels, and what it notes of the things in its pictures."""
    engine = TypstEngine(0, TEMPLATES)
    view = ViewBuilder(plan, FINAL, SHIPPED).view(job)
    png = engine.preview(TEMPLATES / job.material.type / job.format.template, view, view["format"]["width_mm"] or 300)
    notes = [note for note in engine.notes() if note["role"] == "things"]
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int), notes


@pytest.mark.parametrize("scene", ["kitchen", "hall"])
def test_no_thing_is_cut_where_nobody_sees_an_edge(scene: str) -> None:
    plan, jobs = with_scene(scene)
    assert len(jobs) > 8
    kept = 0
    for job in jobs:
        for note in seen(plan, job)[1]:
            kept += len(note["boxes"])
            for x, y, wide, _ in note["boxes"]:
                cut = {
                    "start": x < note["frame"]["left"],
                    "end": x + wide > note["frame"]["right"],
                    "top": y < note["frame"]["top"],
                }
                assert not any(cut[side] for side in note["open"]), job.output
                seen_wide = min(x + wide, note["frame"]["right"]) - max(x, note["frame"]["left"])
                assert seen_wide >= min(wide, 300) / 3, f"of less nobody sees what it is: {job.output}"
    assert kept > 0, "a wall is not empty everywhere"


def test_a_picture_beside_words_ends_on_an_edge_that_is_seen() -> None:
    """Along the top of the sheet the field of the words goes to one side; to the other other colours begin."""
    plan, jobs = with_scene("pals")
    looked = [job for job in jobs if job.format.id in BESIDE]
    assert len(looked) == len(BESIDE)
    for job in looked:
        row = seen(plan, job)[0][2]
        row = row[::-1] if job.format.id in ("wide", "300x250") else row
        field = abs(row - row[-3]).sum(axis=1) <= 6
        begins = len(row) - int(np.argmin(field[::-1]))
        assert 0.3 * len(row) < begins < 0.8 * len(row), job.output
        assert abs(row[begins - 3] - row[-3]).sum() > 40, job.output


def test_a_small_banner_shows_a_face_without_a_hand_of_somebody_else() -> None:
    plan, jobs = with_scene("grandfather")
    job = next(job for job in jobs if job.format.id == "300x250")
    (frame,) = (note["frame"] for note in seen(plan, job)[1])
    crown = json.loads((DRAWN / "grandfather.json").read_text(encoding="utf-8"))["heads"][0][2]
    assert frame["right"] - frame["left"] < 4 * crown


def test_a_way_on_a_leaflet_points_at_nobody() -> None:
    row = "  - {id: own, type: leaflet, audience: parents, messages: [ask], sections: [{title: Now, body: Call.}]}\n"
    plan = overlay_document("materials:\n" + row).plan
    assert plan is not None
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.material.id == "own")
    _, notes = set_page(TypstEngine(0), job, ViewBuilder(plan, FINAL, SHIPPED).view(job))
    drawn = [note["what"] for note in notes if note["role"] == "drawn" and note["page"] == 2]
    assert set(drawn) == {"motif"}
