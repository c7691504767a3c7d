"""The pictures and logos a plan names: whether they are there, and whether they can be printed."""

from __future__ import annotations

import os
from pathlib import Path

from campaignkit.campaign.logos import MOST_BYTES, Logo, LogoError, read_logo
from campaignkit.campaign.pictures import MOST_BYTES as MOST_OF_A_PICTURE
from campaignkit.campaign.pictures import Picture, PictureError, read_picture
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.plan.images import images
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import key_of
from campaignkit.source.bounded import TooLargeError, read_bounded
from campaignkit.source.disk import is_kept_in
from campaignkit.source.node import Node
from campaignkit.source.resolve import span_for

ASSETS = "assets"


Pictures = dict[str, Picture]
"""Pictures by the key in the plan at which each stands."""


def read_pictures(plan: Plan, root: Node, file: str, path: Path) -> tuple[Pictures, list[Diagnostic]]:
    """Return the pictures by where they stand in the plan, with a CK242 or CK245 for each that cannot be used.

    `file` is the name under which diagnostics know the plan at `path`; a base that it extends lies relative to it.
    """
    pictures: Pictures = {}
    problems = []
    for place, image in images(plan):
        where = (*place, "file")
        data = asset_data(_folder(root, where, file, path), image.file, MOST_OF_A_PICTURE)
        if data is None:
            problems.append(_missing(root, where, f"picture `{image.file}`"))
            continue
        try:
            pictures[key_of(place)] = read_picture(data, image.file)
        except PictureError as error:
            span = span_for(root, where)
            problems.append(Diagnostic("CK245", error.message, span, key_of(where), hint=error.hint))
    return pictures, problems


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


def asset_data(folder: Path, name: str, most: int = MOST_BYTES) -> bytes | None:
    """Return what a file in the folder holds, or too many blanks when it is larger than it may be."""
    if not is_kept_in(folder / name, folder):
        return None
    try:
        return read_bounded(folder / name, most)
    except TooLargeError:
        return b" " * (most + 1)
    except OSError:
        return None
