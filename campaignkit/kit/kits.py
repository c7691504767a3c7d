"""Which kits there are: one for each audience, one for each partner that is asked for, one for the whole campaign."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from campaignkit.kit.jobs import Job
from campaignkit.kit.who_gets_what import hands_out
from campaignkit.plan.model.plan import Plan
from campaignkit.records import dataclass


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


def kits(plan: Plan, jobs: Sequence[Job], audiences: Sequence[str] | None = None) -> tuple[Kit, ...]:
    """Return the kits that jobs make, in the order in which their folders begin.

    With `audiences` the other audiences have none: what is made of theirs belongs to a partner's kit only.
    """
    folders = dict.fromkeys(job.output.parent for job in jobs)
    result = []
    for folder in folders:
        own = tuple(job for job in jobs if job.output.parent == folder)
        material, language = own[0].material, own[0].language
        if audiences is not None and material.audience is not None and material.audience not in audiences:
            continue
        partner = material.stakeholder if material.audience is None else None
        shared = hands_out(plan, partner) if partner else frozenset()
        others = tuple(j for j in jobs if j.language == language and j.material.id in shared and j not in own)
        result.append(Kit(folder, language, material.audience, partner, (*own, *others)))
    return tuple(result)
