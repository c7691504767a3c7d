"""The list of things to render: a pure function of the plan, listed and tested without rendering."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.kit_choice import EVERYTHING, Order
from campaignkit.kit.who_gets_what import folder_of, wanted_materials
from campaignkit.knowledge.papers import A_SERIES
from campaignkit.materials.formats import Format
from campaignkit.materials.library import Library
from campaignkit.plan.languages_of_material import languages_of
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paper_of_plan import paper_of
from campaignkit.records import dataclass

PRINT_BLEED_MM = 3.0


@dataclass(frozen=True, slots=True)
class Job:
    """One file to make: one material, in one format and language, for the screen, a print shop or an office printer.

    A file for a print shop has bleed, and `marks` if asked for; one for an office printer fills sheets with copies.
    `paper` is the family of paper; the format has the size it has on that.
    """

    material: Material
    format: Format
    language: str
    bleed_mm: float = 0.0
    is_first: bool = False
    marks: bool = False
    office: bool = False
    paper: str = A_SERIES

    @property
    def output(self) -> PurePosixPath:
        """Where it goes inside the kit folder: `en/parents/leaflet-parents-a5.pdf`."""
        shop = "-print" if self.bleed_mm else "-office" if self.office else ""
        name = f"{self.material.id}-{self.format.id}{shop}.{self.format.output}"
        return PurePosixPath(self.language, folder_of(self.material), name)

    @property
    def preview(self) -> PurePosixPath | None:
        """Where the small picture of a material goes: its first format has one, unless it is a picture itself."""
        if not self.is_first or self.format.output != "pdf":
            return None
        return PurePosixPath("previews", self.language, f"{self.material.id}-{self.format.id}.png")


def jobs(campaign: Campaign, order: Order = EVERYTHING) -> tuple[Job, ...]:
    """Return the jobs of an order in the order of the plan's materials, language by language."""
    if campaign.plan is None:
        return ()
    languages = [name for name in campaign.plans if not order.languages or name in order.languages]
    return plan_jobs(campaign.plan, campaign.library, order, languages)


def plan_jobs(
    plan: Plan, library: Library, order: Order = EVERYTHING, languages: Sequence[str] = ()
) -> tuple[Job, ...]:
    """Return the same of a plan alone, by default in its own language."""
    materials = tuple(wanted_materials(plan, library, order.audiences, order.stakeholders, order.materials))
    made_in = languages or order.languages or (plan.campaign.language,)
    paper = order.paper or paper_of(plan)
    languages_by_id = {material.id: languages_of(plan, material) for material in materials}
    return tuple(
        job
        for language in made_in
        for job in _jobs([m for m in materials if language in languages_by_id[m.id]], library, language, order, paper)
    )


def _jobs(materials: Sequence[Material], library: Library, language: str, order: Order, paper: str) -> Iterator[Job]:
    for material in materials:
        notes = any(section.notes is not None for section in material.sections)
        formats = library.type(material.type).wanted(material.formats, paper, len(material.sections), notes=notes)
        for fmt in formats:
            yield Job(material, fmt, language, is_first=fmt is formats[0], paper=paper)
            if (order.for_print or order.marks) and fmt.print:
                yield Job(material, fmt, language, PRINT_BLEED_MM, marks=order.marks, paper=paper)
            if order.office and fmt.office is not None:
                yield Job(material, fmt, language, office=True, paper=paper)
