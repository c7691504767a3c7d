"""Finding and reading frameworks: those that come with campaignkit, and those beside a country's campaigns."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from campaignkit.campaign.folders import folders_above
from campaignkit.campaign.framework import Framework
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.knowledge.reader import FRAMEWORKS
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.ids import gather_ids
from campaignkit.plan.model_reader import Reader
from campaignkit.plan.shape import record_shape
from campaignkit.records import dataclass
from campaignkit.source.asking import not_listening
from campaignkit.source.disk import named
from campaignkit.source.file import SourceText
from campaignkit.source.loader import load

FOLDER = "frameworks"


@dataclass(frozen=True, slots=True)
class LoadedFramework:
    """A framework, or None and what is wrong with its file."""

    framework: Framework | None
    diagnostics: tuple[Diagnostic, ...]
    source: SourceText | None


def local_frameworks(plan: Path) -> dict[str, Path]:
    """Return frameworks of a country by id: `frameworks/*.yaml` in the plan's folder or up to three folders above."""
    found: dict[str, Path] = {}
    for folder in folders_above(plan):
        for path in named(folder / FOLDER, ".yaml"):
            if path.stem not in shipped_frameworks():
                found.setdefault(path.stem, path)
    return found


@cache
def shipped_frameworks() -> dict[str, Path]:
    """Return the frameworks that come with campaignkit by id."""
    return {path.stem: path for path in sorted(FRAMEWORKS.glob("*.yaml"))}


@cache
def framework(framework_id: str) -> Framework:
    """Return a framework that comes with campaignkit.

    Raises:
        KeyError: there is no such framework.
        ValueError: its file is broken, which tests rule out.
    """
    path = shipped_frameworks()[framework_id]
    with not_listening():
        loaded = load_framework(path, path.name)
    if loaded.framework is None:
        raise ValueError([d.message for d in loaded.diagnostics])
    return loaded.framework


def load_framework(path: Path, display: str) -> LoadedFramework:
    """Read a framework file; never raises for anything it may hold."""
    loaded = load(path, display)
    if loaded.root is None:
        return LoadedFramework(None, tuple(loaded.diagnostics), loaded.source)
    shape = record_shape(Framework)
    ids, problems = gather_ids(shape, loaded.root)
    reader = Reader(ids, terms())
    found = reader.read(shape, loaded.root, (), None)
    diagnostics = (*loaded.diagnostics, *problems, *reader.diagnostics)
    usable = isinstance(found, Framework) and not diagnostics
    return LoadedFramework(found if usable else None, diagnostics, loaded.source)
