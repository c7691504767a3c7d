"""A plan file together with the frameworks it is measured against."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from campaignkit.campaign.framework import Framework
from campaignkit.campaign.framework_files import framework, load_framework, local_frameworks, shipped_frameworks
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.library import SHIPPED, Library
from campaignkit.materials.loading import load_library
from campaignkit.plan.document import PlanDocument, load_plan
from campaignkit.records import dataclass
from campaignkit.source.file import SourceText


@dataclass(frozen=True, slots=True)
class MeasuredPlan:
    """A document with the frameworks its plan names, by id, and the material types and themes it can use.

    `diagnostics` are those of broken framework and template files.
    """

    document: PlanDocument
    frameworks: dict[str, Framework]
    diagnostics: tuple[Diagnostic, ...]
    sources: dict[str, SourceText]
    library: Library = SHIPPED


def load_measured(path: Path, extra_frameworks: tuple[str, ...] = (), data: bytes | None = None) -> MeasuredPlan:
    """Load a plan file and the frameworks it names; `extra_frameworks` are asked for besides those.

    With `data`, that is what the file holds, whatever stands on the disk.
    """
    local = local_frameworks(path)
    own = load_library(path)
    words = terms().extended(tuple(local), tuple(own.types), tuple(own.themes))
    document = load_plan(path, words, data=data)
    if own.diagnostics:
        # what the plan is made into is not known; one repair at a time
        document = replace(document, plan=None)
    named = document.plan.frameworks if document.plan is not None else ()
    found: dict[str, Framework] = {}
    diagnostics: list[Diagnostic] = [*own.diagnostics]
    sources: dict[str, SourceText] = {**own.sources}
    for name in dict.fromkeys((*named, *extra_frameworks)):
        if name in shipped_frameworks():
            found[name] = framework(name)
        elif name in local:
            loaded = load_framework(local[name], local[name].as_posix())
            diagnostics += loaded.diagnostics
            if loaded.framework is not None:
                found[name] = loaded.framework
            if loaded.source is not None:
                sources[local[name].as_posix()] = loaded.source
    return MeasuredPlan(document, found, tuple(diagnostics), sources, own.library)
