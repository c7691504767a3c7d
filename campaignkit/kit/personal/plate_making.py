"""Making ready: each page of copies is laid out once, without a recipient, and becomes a plate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.today import timestamp
from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.engine_of_format import set_page
from campaignkit.kit.engines.bleed_box import POINTS_PER_MM
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.layout_finding import LayoutFinding
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.kit.personal.plates import Plate, blank, personal_jobs, plate_of, signed_views
from campaignkit.kit.state_from_findings import state_after_layout
from campaignkit.kit.state_on_page import State
from campaignkit.plan.model.campaign_section import CampaignSection
from campaignkit.recipients.copies_ordered import single_formats


@dataclass(frozen=True, slots=True)
class PreparedPlates:
    """Plates with the places of recipients on them, and what is wrong with the pages they are for.

    `sides` is how many pages a copy has, where it is not one.
    """

    plates: tuple[Plate, ...]
    places: Mapping[str, Sequence[dict[str, Any]]]
    layout: tuple[tuple[Job, LayoutFinding], ...]
    failures: tuple[tuple[Job, RenderError], ...]
    states: Mapping[str, State]
    sides: Mapping[str, int]

    @property
    def lost(self) -> bool:
        """Say whether a page has an error for which no copies are made of it."""
        plate_files = {plate.file for plate in self.plates}
        errors = (job for job, problem in self.layout if problem.severity == Severity.ERROR.value)
        return any(f"{job.language}/{job.output.name}" not in plate_files for job in errors)


def about_of(campaign: Campaign) -> CampaignSection:
    """Return what a campaign whose plan could be read says of itself."""
    if campaign.plan is None:
        raise ValueError(f"{campaign.file} cannot be read whole")
    return campaign.plan.campaign


def prepare(campaign: Campaign, order: Order, root: Path) -> PreparedPlates:
    """Make the plates of an order: each page is laid out once, without a recipient.

    Where the order is not made `with_errors`, a page that has one makes no plate.
    """
    about = about_of(campaign)
    jobs = [job for job in personal_jobs(campaign, order) if job.language in order.languages]
    states = {language: order.state(language) for language in order.languages}
    typst = TypstEngine(timestamp(about.starts), root)
    for _ in range(2):
        plates: list[Plate] = []
        places: dict[str, list[dict[str, Any]]] = {}
        layout: list[tuple[Job, LayoutFinding]] = []
        failures: list[tuple[Job, RenderError]] = []
        sides: dict[str, int] = {}
        views, names = signed_views(campaign, jobs, states)
        for job, view in views:
            try:
                notes: list[dict[str, Any]] = []
                page_view = view
                if job.format.engine == "typst":
                    page_view, notes = set_page(typst, job, blank(view, names))
                    if "tight" in page_view:
                        view["tight"] = page_view["tight"]
                    if "ended" in page_view:
                        view["ended"] = page_view["ended"]
            except RenderError as error:
                failures.append((job, error))
                continue
            seen_there = layout_findings(job, page_view, notes) if not job.bleed_mm and not job.office else ()
            layout += [(job, problem) for problem in seen_there]
            single = job.format.id in single_formats(campaign.plans[job.language], job.material, campaign.library)
            plate = plate_of(job, view, names, typst, single=single)
            plates.append(plate)
            places[plate.file] = _places(job, notes)
            sides[plate.file] = max((int(note.get("page", 1)) for note in notes), default=1)
        new_states = {
            name: state_after_layout(own, [f for job, f in layout if job.language == name and _counts(f, order)])
            for name, own in states.items()
        }
        if new_states == states:
            break
        states = new_states
    withheld = {_kind(job) for job, problem in layout if not _counts(problem, order)}
    plates = [plate for plate in plates if (plate.material, plate.format, plate.language) not in withheld]
    return PreparedPlates(tuple(plates), places, tuple(layout), tuple(failures), states, sides)


def _kind(job: Job) -> tuple[str, str, str]:
    """Return what the versions of a file for the screen, a print shop and an office printer share."""
    return job.material.id, job.format.id, job.language


def _counts(finding: LayoutFinding, order: Order) -> bool:
    return order.with_errors or finding.severity != Severity.ERROR.value


def _places(job: Job, notes: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the places of a recipient that are of different sizes, each where it stands first; lengths in points."""
    where = next((note for note in notes if note["role"] == "read" and note["what"] == "recipient"), None)
    at = {key: where[key] for key in ("x", "y", "page")} if where is not None else {}
    size = {"wide": (job.format.width or 0) * POINTS_PER_MM, "high": (job.format.height or 0) * POINTS_PER_MM}
    places: list[dict[str, Any]] = []
    for note in notes:
        place = {**note, **at, **size}
        if note["role"] == "personal" and place not in places:
            places.append(place)
    return places
