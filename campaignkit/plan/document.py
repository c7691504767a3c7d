"""A plan file with all that was found in it: the tree, the model when it could be built, and the problems."""

from __future__ import annotations

import hashlib
from dataclasses import field
from pathlib import Path

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.plan.assets import missing_assets, read_logos
from campaignkit.plan.extends import load_with_bases
from campaignkit.plan.ids import gather_ids
from campaignkit.plan.logos import Logo
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.placeholders import broken_placeholders
from campaignkit.plan.reading import Reader
from campaignkit.plan.shape import record_shape
from campaignkit.plan.terms import Terms
from campaignkit.records import dataclass
from campaignkit.source.file import SourceText
from campaignkit.source.node import Node
from campaignkit.source.resolve import span_for


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """One plan as it stands in its files.

    `plan` is None when the file cannot be read as a plan; then `diagnostics` says why. `sources` holds the text of
    every file that took part, by the name under which diagnostics know it, `logos` those of partners by their ids.
    """

    path: Path
    file: str
    root: Node | None
    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...]
    sources: dict[str, SourceText] = field(default_factory=dict)
    logos: dict[str, Logo] = field(default_factory=dict)

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the texts of all files that make up the plan and its logos, in the order they are read."""
        texts = [source.text for source in self.sources.values()]
        texts += [logo.svg for logo in self.logos.values()]
        return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def load_plan(path: Path, terms: Terms, display: str | None = None, data: bytes | None = None) -> PlanDocument:
    """Read a plan file, with the plans it extends, into the model. Never raises for anything a file may hold.

    With `data`, that is what the file holds, whatever stands on the disk.
    """
    file = display or path.as_posix()
    loaded = load_with_bases(path, file, data)
    if loaded.root is None:
        return PlanDocument(path, file, None, None, tuple(loaded.diagnostics), loaded.sources)
    if any(diagnostic.code == "CK008" for diagnostic in loaded.diagnostics):
        # half of the plan is not here: whatever else seems to be missing may stand in the other half
        return PlanDocument(path, file, loaded.root, None, tuple(loaded.diagnostics), loaded.sources)
    plan, problems = build(loaded.root, terms)
    logos: dict[str, Logo] = {}
    if plan is not None:
        problems += missing_assets(plan, loaded.root, file, path)
        logos, unusable = read_logos(plan, loaded.root, file, path)
        problems += unusable
    diagnostics = (*loaded.diagnostics, *problems)
    plan = plan if not diagnostics else None
    return PlanDocument(path, file, loaded.root, plan, diagnostics, loaded.sources, logos)


def build(root: Node, terms: Terms) -> tuple[Plan | None, list[Diagnostic]]:
    """Read a node tree into the model; the plan is None when there is any problem."""
    shape = record_shape(Plan)
    ids, problems = gather_ids(shape, root)
    reader = Reader(ids, terms)
    plan = reader.read(shape, root, (), None)
    problems += reader.diagnostics
    if isinstance(plan, Plan):
        for broken in broken_placeholders(plan):
            span = span_for(root, broken.path, start=broken.start, end=broken.end)
            where = ".".join(str(step) for step in broken.path)
            problems.append(Diagnostic("CK016", broken.message, span, where, hint=broken.hint))
    return (plan if isinstance(plan, Plan) and not problems else None), problems
