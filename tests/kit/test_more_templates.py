"""The types of more_templates.yaml: set inside the page and free of findings, in three scripts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from campaignkit.kit.casts import parts_of
from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, plan_jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.plan import Plan
from tests.kit import stress
from tests.kit.bodies import bodies_against_its_type
from tests.kit.legibility import illegible
from tests.kit.pdf import about, structure_of, text_of
from tests.kit.test_every_template import outside

MORE = [one["type"] for one in yaml.load(stress.MORE, yaml.CSafeLoader)["materials"]]
PAGES = {"cards-kids-a4": 2, "post-teens-a6": 2, "post-teens-dl": 2, "post-parents-a6": 2, "easy-parents-a4": 2}
"""Files of more than one page."""


def files(plan: Plan, order: Order, only: str = "") -> Iterator[tuple[Job, bytes, list[str]]]:
    """Yield each laid out file, or those of one type, with the findings that are more than notes."""
    builder, typst = ViewBuilder(plan, stress.FINAL, SHIPPED), TypstEngine(0)
    for job in plan_jobs(plan, SHIPPED, order):
        if job.format.engine == "typst" and only in ("", job.material.type):
            view = builder.view(job)
            data, _ = make(typst, replace(job, is_first=False), view)
            notes = typst.notes()
            assert illegible(job, view, notes) == [], job.output
            assert bodies_against_its_type(job, notes) == [], job.output
            found = [f for f in layout_findings(job, view, notes) if f.severity != "note"]
            yield job, data, [f"{f.code} {f.path}: {f.message}" for f in found]


@pytest.mark.parametrize(("language", "theme"), [("en", "calm"), ("ar", "playful"), ("ka", "bold")])
def test_each_is_set_whole(language: str, theme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stress, "TEXT", stress.more(theme))
    plan = stress.plan_of(stress.TEXT) if language == "en" else stress.in_language(language)
    seen = set()
    for job, data, found in files(plan, Order(for_print=language == "en")):
        errors = [one for one in found if not one.startswith("CK504")]
        assert (found if language == "en" else errors) == [], job.output
        seen.add(job.material.type)
        if job.format.output != "pdf" or job.bleed_mm:
            continue
        path = tmp_path / job.output.name
        path.write_bytes(data)
        pages = about(path)["pages"]
        assert pages == PAGES.get(path.stem, 1) or language != "en", (
            f"{path.stem} has {pages}: a row in PAGES says so"
        )
        assert structure_of(path).count("/H1") == 1, job.output
        assert outside(path, 1.5) == "", job.output
        assert "116 111" in text_of(path) or not job.material.messages, job.output
    assert seen == {name for name in MORE if any(fmt.engine == "typst" for fmt in SHIPPED.type(name).formats)}


def test_a_comic_has_one_heroine_and_nobody_who_looks_like_her() -> None:
    plan = stress.plan_of(stress.more())
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.material.type == "comic")
    scenes = [part["scene"] for part in ViewBuilder(plan, stress.FINAL, SHIPPED).view(job)["material"]["sections"]]
    assert [scene["name"] for scene in scenes if scene] == ["bench", "classroom", "kitchen", "counsellor"]
    heroine = {"skin": "brown", "hair": "pony", "colour": "black"}
    for scene in scenes:
        assert scene
        parts = parts_of(scene["name"])
        alike = [part for part, look in zip(parts, scene["cast"], strict=True) if look["hair"] == heroine["hair"]]
        assert alike == [part for part in parts if part == "hero"], scene["name"]
        assert all(scene["cast"][parts.index(part)] == heroine for part in alike)


def test_only_the_sheet_with_answers_says_them(tmp_path: Path) -> None:
    said = {}
    for job, data, _ in files(stress.plan_of(stress.more()), Order(), "work-sheet"):
        path = tmp_path / job.output.name
        path.write_bytes(data)
        said[job.format.id] = "Do not collect the sheets" in text_of(path)
    assert said == {"a4": False, "answers": True}


def test_each_sentence_of_a_swiped_picture_has_its_line(tmp_path: Path) -> None:
    plan = stress.plan_of(stress.more().replace("Pressured online?", "Pressured online? Wait a moment."))
    made = {(job.material.type, job.format.id): job for job in plan_jobs(plan, SHIPPED)}
    job, path = made["carousel", "frame-1"], tmp_path / "frame.pdf"
    view = ViewBuilder(plan, stress.FINAL, SHIPPED).view(job)
    path.write_bytes(TypstEngine(0).render(TEMPLATES / "carousel" / job.format.template, view, "pdf"))
    assert "Pressured online? Wait a moment." in " ".join(text_of(path).split())
