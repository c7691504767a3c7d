"""Makes every file of a drawn plan, as `render` does, and says of each whether it is made, refused or faulty."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.failure_findings import failure_diagnostics
from campaignkit.kit.far_too_long import Room
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.layout_finding import LayoutFinding
from campaignkit.kit.overlaps import geometry_findings
from campaignkit.kit.render import Rendered
from campaignkit.kit.state_on_page import State
from campaignkit.kit.view_builders import view_builders
from campaignkit.knowledge.reader import TEMPLATES, rows
from campaignkit.knowledge.right_to_left import direction
from tests.atlas.world import World
from tests.kit.looked_at import faults

STATES = (State("final", ()), State("proof", ("help numbers not verified by a call", "no approval", "no pretest")))
DOCUMENTS = {
    "event-checklist",
    "order-form",
    "press-release",
    "professional-briefing",
    "stakeholder-brief",
    "talking-points",
    "teacher-briefing",
}
MARGIN_MM = 22.8
SAFE = 4.0
"""Points from the edge at which a sheet is cut: nothing is read there."""


@dataclass(frozen=True)
class Tried:
    """One file: its bytes, its `page` as PDF, and what stands on what in it, or the finding that refuses it."""

    job: Job
    view: View
    data: bytes
    page: bytes = b""
    notes: tuple[dict[str, Any], ...] = ()
    geometry: tuple[LayoutFinding, ...] = ()
    refused: Diagnostic | None = None

    @property
    def faults(self) -> list[str]:
        """What must never be seen on a page."""
        return [f"{found.code} {found.path}: {found.message}" for found in self.geometry if found.severity == "error"]

    @property
    def seen(self) -> list[str]:
        """What an independent look at the page finds.

        Marks over Arabic letters overlap as they are meant to, and a stamp may be cut, or touch its frame.
        """
        if not self.page:
            return []
        backwards = direction(self.job.language) == "rtl"
        state = self.view["state"]
        stamp = _letters(state["label"] + "".join(state["reasons"]))
        free = () if state["name"] != "final" else free_of(self.job)
        notes = None if self.job.office else self.notes
        found = faults(self.page, SAFE if self.job.format.output == "pdf" else -0.3, free, notes)
        return [
            f"{fault.what} ({fault.page}): {fault.words}"
            for fault in found
            if not (backwards and fault.what == "text over text")
            and not (fault.what in ("outside", "ink under text", "in no box") and _is_stamp(fault.words, stamp))
        ]


def _letters(text: str) -> str:
    """Return the letters of a text: marks over Arabic ones come out of a PDF before or behind them."""
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c)[0] != "M")


def _is_stamp(words: str, stamp: str) -> bool:
    """Say whether words are of a stamp: its label, some of its reasons, or how many more there are."""
    parts = [part for part in _letters(words).split("·") if part]
    return all(part in stamp or re.fullmatch(r"\+?\d\+?", part) for part in parts)


def free_of(job: Job) -> tuple[tuple[float, float], ...]:
    """Return where no text may be across a page: the margins of documents, and the folds of what is folded."""
    point = 25.4 / 72
    wide = job.format.width or 0
    if job.office or wide == 0:
        return ()
    if job.material.type in DOCUMENTS:
        return ((0, MARGIN_MM / point), ((wide - MARGIN_MM) / point, wide / point))
    if job.material.type == "trifold":
        third = wide / 297
        return tuple((a * third / point, b * third / point) for a, b in ((97.5, 99.5), (197.5, 199.5)))
    return ()


def opened(world: World, folder: Path) -> Campaign:
    """Return the campaign of a plan, written into a folder."""
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    for name, data in world.assets.items():
        (folder / "assets" / name).write_bytes(data)
    (folder / "plan.yaml").write_text(world.text, encoding="utf-8")
    campaign = open_campaign(folder / "plan.yaml")
    assert campaign.plan is not None, (world.seed, [f"{d.path}: {d.message}" for d in campaign.diagnostics])
    return campaign


def tried(world: World, folder: Path, *, every: bool = False) -> list[Tried]:
    """Return what becomes of every file of a plan: for screen, print shop or office, or for `every` one."""
    campaign = opened(world, folder)
    plan = campaign.plan
    assert plan is not None
    draw = random.Random(f"tried {world.seed}")  # noqa: S311  # drawn, not secret
    state, paper = draw.choice(STATES), draw.choice((None, None, *rows("papers")))
    order = Order(for_print=True, marks=draw.random() < 0.7, office=True, paper=paper)
    builder = view_builders(campaign, campaign.plans, dict.fromkeys(campaign.plans, state))[plan.campaign.language]
    typst, room = TypstEngine(0), Room(plan, campaign.library)
    made = []
    for job in wanted(jobs(campaign, order), None if every else draw):
        view = builder.view(job)
        try:
            room.require(job)
            data, _ = make(typst, job, view)
        except RenderError as failure:
            (refused,) = failure_diagnostics(campaign, [Rendered(job, "", failure=failure)])
            made.append(Tried(job, view, b"", refused=refused))
            continue
        if job.format.engine != "typst":
            made.append(Tried(job, view, data))
            continue
        notes = tuple(typst.notes())
        geometry = () if job.office else tuple(geometry_findings(job, notes))
        page = data
        if job.format.output != "pdf":
            page = typst.render(TEMPLATES / job.material.type / job.format.template, view, "pdf")
        made.append(Tried(job, view, data, page, notes, geometry))
    return made


def wanted(every: Sequence[Job], draw: random.Random | None) -> list[Job]:
    """Return the jobs to try: of the ways in which a format is printed, one is drawn."""
    if draw is None:
        return list(every)
    ways: dict[tuple[str, str], list[Job]] = {}
    for job in every:
        ways.setdefault((job.material.id, job.format.id), []).append(job)
    return [draw.choice(of_one) for of_one in ways.values()]
