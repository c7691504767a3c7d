"""Which kits there are: one for each audience, one for each partner that is asked for, one for the whole campaign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from campaignkit.materials.library import Library
from campaignkit.plan.model.activity import Activity
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.records import dataclass

if TYPE_CHECKING:
    from campaignkit.kit.jobs import Job

WHOLE = "whole-campaign"
"""The folder of materials that are for nobody in particular."""
AUTOMATIC = (("stakeholder-brief", "brief"), ("calendar", "dates"))
"""What every partner's kit holds, with the beginning of the name it gets where the plan has nothing of its kind."""


@dataclass(frozen=True, slots=True)
class Kit:
    """A folder with its zip: what one audience or one partner needs, in one language.

    `jobs` are what the zip holds. A partner's zip also holds the materials its activities use, which lie in the
    folders of their audiences: every file is there once.
    """

    folder: PurePosixPath
    language: str
    audience: str | None
    stakeholder: str | None
    jobs: tuple[Job, ...]

    def zip_name(self, campaign: str) -> PurePosixPath:
        """Return the name of its zip, beside its folder."""
        return self.folder.with_name(f"{campaign}-{self.folder.name}-{self.language}.zip")


def folder_of(material: Material) -> str:
    """Return the folder of a material inside that of its language."""
    if material.audience is not None:
        return material.audience
    return WHOLE if material.stakeholder is None else f"for-{material.stakeholder}"


def part_of(activity: Activity, stakeholder: str) -> tuple[str, ...]:
    """Return how a stakeholder takes part in an activity, the weightiest first; nothing when it does not."""
    parts = ("accountable", "responsible", "consulted", "informed")
    return tuple(part for part in parts if stakeholder in getattr(activity, part))


def hands_out(plan: Plan, stakeholder: str) -> frozenset[str]:
    """Return the materials of the activities in which a stakeholder takes part."""
    return frozenset(m for a in plan.activities if part_of(a, stakeholder) for m in a.materials)


def wanted_materials(
    plan: Plan, library: Library, audiences: Sequence[str] | None = None, stakeholders: Sequence[str] = ()
) -> Iterator[Material]:
    """Yield the materials of the kits that are asked for, in the order of the plan; all when `audiences` is None.

    A partner that is asked for by name gets a brief and a calendar, whether the plan names them or not.
    """
    if audiences is None:
        yield from plan.materials
        return
    used = frozenset[str]().union(*(hands_out(plan, stakeholder) for stakeholder in stakeholders))
    for material in plan.materials:
        if material.audience in audiences or material.stakeholder in stakeholders or material.id in used:
            yield material
    taken = {material.id for material in plan.materials}
    for stakeholder in dict.fromkeys(stakeholders):
        own = {library.type(m.type).kind for m in plan.materials if m.stakeholder == stakeholder}
        for type_id, begin in AUTOMATIC:
            if library.type(type_id).kind not in own:
                name = f"{begin}-{stakeholder}"
                while name in taken:
                    name += "-2"
                taken.add(name)
                yield Material(id=name, type=type_id, stakeholder=stakeholder)


def kits(plan: Plan, jobs: Sequence[Job], audiences: Sequence[str] | None = None) -> tuple[Kit, ...]:
    """Return the kits that jobs make, in the order in which their folders begin.

    With `audiences` the other audiences have none: what is made of theirs belongs to a partner's kit only.
    """
    folders = dict.fromkeys(job.output.parent for job in jobs)
    made = []
    for folder in folders:
        own = tuple(job for job in jobs if job.output.parent == folder)
        material, language = own[0].material, own[0].language
        if audiences is not None and material.audience is not None and material.audience not in audiences:
            continue
        partner = material.stakeholder if material.audience is None else None
        shared = hands_out(plan, partner) if partner else frozenset()
        others = tuple(j for j in jobs if j.language == language and j.material.id in shared and j not in own)
        made.append(Kit(folder, language, material.audience, partner, (*own, *others)))
    return tuple(made)
