"""The pictures a plan names, and whether they are there."""

from __future__ import annotations

import os
from pathlib import Path

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.texts import key_of
from campaignkit.source.node import Node
from campaignkit.source.resolve import span_for

ASSETS = "assets"


def missing_assets(plan: Plan, root: Node, file: str, path: Path) -> list[Diagnostic]:
    """Return a CK242 for each picture that is not in the folder `assets` beside the file that names it.

    `file` is the name under which diagnostics know the plan at `path`; a base that it extends lies relative to it.
    """
    problems = []
    for material in plan.materials:
        for index, image in enumerate(material.images):
            where = ("materials", material.id, "images", index, "file")
            span = span_for(root, where)
            owner = path.parent / os.path.relpath(Path(span.file).parent, Path(file).parent)
            if not _inside(owner / ASSETS, image.file):
                hint = f"Put it into `{ASSETS}` beside the plan, or correct its name. Capital letters count."
                message = f"There is no picture `{image.file}` in `{ASSETS}`."
                problems.append(Diagnostic("CK242", message, span, key_of(where), hint=hint))
    return problems


def _inside(folder: Path, name: str) -> bool:
    """Say whether a file is there and does not leave the folder by a link."""
    try:
        found = (folder / name).resolve()
        return found.is_file() and found.is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False
