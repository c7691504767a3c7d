"""Finding and reading frameworks: those that come with campaignkit, and those beside a country's campaigns."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from campaignkit.campaign.folders import folders_above
from campaignkit.campaign.framework import Framework
from campaignkit.knowledge.reader import FRAMEWORKS
from campaignkit.plan.part_file import PartFile, read_part, shipped_part
from campaignkit.source.disk import named

FOLDER = "frameworks"


def frameworks_beside(plan: Path) -> dict[str, Path]:
    """Return files of frameworks by id: `frameworks/*.yaml` in the plan's folder or up to three folders above."""
    files: dict[str, Path] = {}
    for folder in folders_above(plan):
        for path in named(folder / FOLDER, ".yaml"):
            files.setdefault(path.stem, path)
    return files


def local_frameworks(plan: Path) -> dict[str, Path]:
    """Return frameworks of a country by id. Those that come with campaignkit keep their names."""
    return {name: path for name, path in frameworks_beside(plan).items() if name not in shipped_frameworks()}


@cache
def shipped_frameworks() -> dict[str, Path]:
    """Return the frameworks that come with campaignkit by id."""
    return {path.stem: path for path in sorted(FRAMEWORKS.glob("*.yaml"))}


@cache
def framework(framework_id: str) -> Framework:
    """Return a framework that comes with campaignkit.

    Raises:
        KeyError: there is no such framework.
    """
    return shipped_part(shipped_frameworks()[framework_id], Framework)


def load_framework(path: Path, file: str) -> PartFile[Framework]:
    """Read a framework file; never raises for anything it may hold."""
    return read_part(path, Framework, "a framework", file)
