"""Makes every file of a drawn plan, as `render` does, and says of each whether it is made, refused or faulty."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.kit.contract.view import View
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.failures import failure_diagnostics
from campaignkit.kit.geometry import geometry_findings
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.layout_finding import LayoutFinding
from campaignkit.kit.making import make
from campaignkit.kit.order import State
from campaignkit.kit.render import Rendered
from campaignkit.kit.room import Room
from campaignkit.kit.view import ViewBuilder
from tests.atlas.world import World

FINAL = State("final", ())


@dataclass(frozen=True)
class Tried:
    """One file: its bytes and what stands on what in it, or the finding that refuses it."""

    job: Job
    view: View
    data: bytes
    notes: tuple[dict[str, Any], ...] = ()
    geometry: tuple[LayoutFinding, ...] = ()
    refused: Diagnostic | None = None

    @property
    def faults(self) -> list[str]:
        """What must never be seen on a page."""
        return [f"{found.code} {found.path}: {found.message}" for found in self.geometry if found.severity == "error"]


def opened(world: World, folder: Path) -> Campaign:
    """Return the campaign of a plan, written into a folder."""
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    for name, data in world.assets.items():
        (folder / "assets" / name).write_bytes(data)
    (folder / "plan.yaml").write_text(world.text, encoding="utf-8")
    campaign = open_campaign(folder / "plan.yaml")
    assert campaign.plan is not None, (world.seed, [f"{d.path}: {d.message}" for d in campaign.diagnostics])
    return campaign


def tried(world: World, folder: Path, state: State = FINAL) -> list[Tried]:
    """Return what becomes of every file of a plan."""
    campaign = opened(world, folder)
    plan = campaign.plan
    assert plan is not None
    builder = ViewBuilder(plan, state, campaign.library, (), campaign.logos, campaign.topic)
    typst, room = TypstEngine(0), Room(plan, campaign.library)
    made = []
    for job in jobs(campaign):
        view = builder.view(job)
        try:
            room.require(job)
            data, _ = make(typst, job, view)
        except RenderError as failure:
            (refused,) = failure_diagnostics(campaign, [Rendered(job, "", failure=failure)])
            made.append(Tried(job, view, b"", refused=refused))
            continue
        notes = typst.notes() if job.format.engine == "typst" else []
        made.append(Tried(job, view, data, tuple(notes), tuple(geometry_findings(job, notes))))
    return made
