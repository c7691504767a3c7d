"""Documents end well: no last page holds a box alone, or a few lines, however much is said before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engine_of_format import set_page
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.filled_pages import FILLED, last_page, least_filled, pages_of
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.last_pages import FULL, set_well_ended
from campaignkit.kit.view import ViewBuilder
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.material import Section
from tests.kit import stress
from tests.support import SAMPLE

BODY = "Listen first. Say that it is not the fault of the child, and that you will help. Write down what was said."
IN_BOX = ("campaign.", "help.", "link")


def said_on_the_last_page(notes: Sequence[dict[str, Any]]) -> set[str]:
    """Return what stands on the last page beside its head and the box with help."""
    page = pages_of(notes)
    own = {str(note["path"]) for note in notes if note["role"] == "spot" and note["page"] == page}
    return {path for path in own if not path.startswith(IN_BOX)}


@pytest.fixture(scope="module")
def typst() -> TypstEngine:
    return TypstEngine(0)


@pytest.mark.parametrize(
    ("kind", "form", "count"),
    [
        ("professional-briefing", "a4", 6),
        ("teacher-briefing", "a4", 5),
        ("radio-spot", "a4", 2),
        ("parents-letter", "slip", 4),
    ],
)
def test_the_last_page_holds_more_than_a_box(typst: TypstEngine, kind: str, form: str, count: int) -> None:
    plan = stress.plan_of()
    material = next(m for m in plan.materials if m.type == kind)
    sections = tuple(Section(title=f"What helps, part {n}", body="\n\n".join([BODY] * 2)) for n in range(count))
    plan = replace(plan, materials=(replace(material, sections=sections, formats=(form,)),))
    (job,) = plan_jobs(plan, SHIPPED)
    _, notes = set_page(typst, job, ViewBuilder(plan, stress.FINAL, SHIPPED).view(job))
    share = last_page(notes)
    assert share is None or (share >= FILLED and said_on_the_last_page(notes))


@pytest.mark.parametrize(
    ("name", "language", "pages"),
    [
        ("checklist-seminar-a4", "ru", 1),
        ("checklist-seminar-a4", "ar", 1),
        ("brief-police-a4", "ru", 2),
        ("briefing-teachers-a4", "en", 2),
        ("release-launch-a4", "de", 2),
    ],
)
def test_a_document_of_the_sample_has_no_page_for_a_few_lines(
    typst: TypstEngine, name: str, language: str, pages: int
) -> None:
    campaign = open_campaign(SAMPLE)
    assert campaign.plan is not None
    own = replace(campaign.plan.campaign, language=language)
    plan = campaign.plans.get(language, replace(campaign.plan, campaign=own))
    job = next(job for job in plan_jobs(plan, SHIPPED, languages=(language,)) if job.output.stem == name)
    _, notes = set_page(typst, job, ViewBuilder(plan, stress.FINAL, SHIPPED).view(job))
    assert pages_of(notes) == pages
    assert (last_page(notes) or 1) >= 1 / 3
    assert least_filled(notes) >= FULL


def test_a_letter_of_two_pages_begins_its_last_section_on_the_first(typst: TypstEngine) -> None:
    plan = stress.plan_of()
    material = next(m for m in plan.materials if m.type == "parents-letter")
    sections = tuple(Section(title=f"What helps, part {n}", body="\n\n".join([BODY] * (2 + 8 * n))) for n in range(2))
    plan = replace(plan, materials=(replace(material, sections=sections, formats=("a4",)),))
    (job,) = plan_jobs(plan, SHIPPED)
    _, notes = set_page(typst, job, ViewBuilder(plan, stress.FINAL, SHIPPED).view(job))
    assert pages_of(notes) == 2
    assert least_filled(notes) >= FULL
    assert said_on_the_last_page(notes)


class Ended:
    """Stands for one that sets two pages; the last part may begin the second, which leaves `left` on the first."""

    def __init__(self, left: float) -> None:
        self.left = left
        self.ended = False

    def render(self, _template: Path, view: Mapping[str, Any], _output: str) -> bytes:
        self.ended = view.get("ended", False)
        return b"ended" if self.ended else b"as it was"

    def measured(self, template: Path, view: Mapping[str, Any]) -> list[dict[str, Any]]:
        self.render(template, view, "")
        return self.notes()

    def take_notes(self, notes: list[dict[str, Any]]) -> None:
        self.ended = notes[-1]["y"] == 500

    def notes(self) -> list[dict[str, Any]]:
        first = {"role": "read", "page": 1, "y": 86, "h": 670 * (self.left if self.ended else 0.9)}
        number_of_the_page = {"role": "read", "page": 1, "y": 790, "h": 10}
        end = {"role": "end", "page": 2, "y": 500 if self.ended else 250, "high": 842}
        return [first, number_of_the_page, end]


@pytest.mark.parametrize(("left", "ending"), [(0.8, {"ended": True}), (0.5, {})])
def test_no_page_is_left_half_white_to_fill_the_last_one(left: float, ending: dict[str, Any]) -> None:
    engine = Ended(left)
    data = b"ended" if ending else b"as it was"
    assert set_well_ended(cast("TypstEngine", engine), Path("a.typ"), {}, "pdf") == (data, ending)
    assert engine.ended == bool(ending), "what is noted is of the page that is kept"


class Engine:
    """Stands for one that sets three pages, the last with little on it: from some tightness on it is spared."""

    def __init__(self, spares: int, share: float) -> None:
        self.spares = spares
        self.end = 86 + share * 672
        self.tried: list[int] = []
        self.drawn = 0

    def render(self, _template: Path, view: Mapping[str, Any], _output: str) -> bytes:
        self.tried.append(view.get("tight", 0))
        self.drawn += 1
        return b"%d" % self.tried[-1]

    def measured(self, _template: Path, view: Mapping[str, Any]) -> list[dict[str, Any]]:
        self.tried.append(view.get("tight", 0))
        return self.notes()

    def take_notes(self, notes: list[dict[str, Any]]) -> None:
        assert pages_of(notes) == 3, "what is noted is of the page that is kept"

    def notes(self) -> list[dict[str, Any]]:
        spared = self.tried[-1] >= self.spares
        full = [{"role": "read", "page": page, "y": 86, "h": 670} for page in (1, 2)]
        return [*full, {"role": "end", "page": 2 if spared else 3, "y": 800 if spared else self.end, "high": 842}]


@pytest.mark.parametrize(
    ("share", "spares", "tried"),
    [
        (0.1, 1, [1]),
        (0.1, 2, [1, 4, 2]),
        (0.1, 3, [1, 4, 2, 3]),
        (0.1, 4, [1, 4, 2, 3]),
        (0.4, 1, [2, 1]),
        (0.4, 2, [2, 1]),
        (0.4, 3, [2, 4, 3]),
        (0.4, 4, [2, 4, 3]),
        (0.6, 3, [4, 3, 2]),
        (0.6, 4, [4, 3]),
    ],
)
def test_the_least_tightness_that_spares_a_page_is_found_in_few_trials(
    share: float, spares: int, tried: list[int]
) -> None:
    engine = Engine(spares, share)
    data, ending = set_well_ended(cast("TypstEngine", engine), Path("a.typ"), {}, "pdf")
    assert (data, ending) == (b"%d" % spares, {"tight": spares})
    assert engine.tried == [0, *tried, spares]
    assert engine.drawn == 2, "trials are laid out, and not drawn"


@pytest.mark.parametrize(("share", "tried"), [(0.1, [1, 4]), (0.4, [2, 4]), (0.6, [4])])
def test_what_even_the_tightest_does_not_spare_is_tried_once_or_twice(share: float, tried: list[int]) -> None:
    engine = Engine(5, share)
    data, ending = set_well_ended(cast("TypstEngine", engine), Path("a.typ"), {}, "pdf")
    assert (data, ending) == (b"0", {})
    assert [tight for tight in engine.tried if tight] == tried
