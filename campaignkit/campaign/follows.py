"""The campaign before this one: where its plan lies, and whether it is there."""

from __future__ import annotations

import os
from pathlib import Path

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.shortened import shorten
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import key_of
from campaignkit.source.disk import is_file
from campaignkit.source.inside_repository import boundary, is_within
from campaignkit.source.node import Node
from campaignkit.source.place_of_path import span_for

WHERE = ("campaign", "follows")


def followed(plan: Plan | None, root: Node | None, file: str, path: Path) -> tuple[Path | None, list[Diagnostic]]:
    """Return the plan that `follows` names, or None with a CK037 where it names one and there is none.

    `file` is the name under which diagnostics know the plan at `path`; a base that says it lies relative to it.
    """
    name = None if plan is None else plan.campaign.follows
    if name is None or root is None:
        return None, []
    span = span_for(root, WHERE)
    beside = Path(
        os.path.normpath(Path.cwd() / path.parent / os.path.relpath(Path(span.file).parent, Path(file).parent))
    )
    for candidate in (beside / name / "plan.yaml", beside / name):
        inside = is_within(candidate, boundary(path)) and not name.startswith(("/", "~")) and "\0" not in name
        if inside and candidate.suffix in (".yaml", ".yml") and is_file(candidate):
            return Path(os.path.normpath(candidate)), []
    hint = (
        "Name its folder relative to this plan, with forward slashes: ../base-2026. It lies in the same repository,"
        " or beside this one. Or leave the line out."
    )
    message = f"There is no plan in `{shorten(name)}`, which this campaign follows."
    return None, [Diagnostic("CK037", message, span, key_of(WHERE), hint=hint)]
