"""The pictures and logos a plan names: whether they are there, and whether a logo can be printed."""

from __future__ import annotations

import os
from pathlib import Path

from campaignkit.campaign.logos import MOST_BYTES, Logo, LogoError, read_logo
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import key_of
from campaignkit.source.bounded import TooLargeError, read_bounded
from campaignkit.source.disk import is_kept_in
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
            folder = _folder(root, where, file, path)
            if not is_kept_in(folder / image.file, folder):
                problems.append(_missing(root, where, f"picture `{image.file}`"))
    return problems


def read_logos(plan: Plan, root: Node, file: str, path: Path) -> tuple[dict[str, Logo], list[Diagnostic]]:
    """Return the logos by the ids of their organisations, with a CK242 or CK244 for each that cannot be used."""
    logos, problems = {}, []
    for stakeholder in plan.stakeholders:
        if stakeholder.logo is None:
            continue
        where = ("stakeholders", stakeholder.id, "logo")
        folder = _folder(root, where, file, path)
        data = asset_data(folder, stakeholder.logo)
        if data is None:
            problems.append(_missing(root, where, f"logo `{stakeholder.logo}`"))
            continue
        try:
            logos[stakeholder.id] = read_logo(data, stakeholder.logo)
        except LogoError as error:
            span = span_for(root, where)
            problems.append(Diagnostic("CK244", error.message, span, key_of(where), hint=error.hint))
    return logos, problems


def _missing(root: Node, where: tuple[str | int, ...], what: str) -> Diagnostic:
    hint = f"Put it into `{ASSETS}` beside the plan, or correct its name. Capital letters count."
    message = f"There is no {what} in `{ASSETS}`."
    return Diagnostic("CK242", message, span_for(root, where), key_of(where), hint=hint)


def _folder(root: Node, where: tuple[str | int, ...], file: str, path: Path) -> Path:
    """Return the folder `assets` beside the file in which something stands."""
    span = span_for(root, where)
    return path.parent / os.path.relpath(Path(span.file).parent, Path(file).parent) / ASSETS


def asset_data(folder: Path, name: str) -> bytes | None:
    """Return what a file in the folder holds, or too many blanks when it is larger than any logo may be."""
    if not is_kept_in(folder / name, folder):
        return None
    try:
        return read_bounded(folder / name, MOST_BYTES)
    except TooLargeError:
        return b" " * (MOST_BYTES + 1)
    except OSError:
        return None
