"""The pictures and logos a plan names: whether they are there, and whether they can be printed."""

from __future__ import annotations

import os
from pathlib import Path

from campaignkit.campaign.logo import Logo, LogoError
from campaignkit.campaign.logo_file import MOST_BYTES, read_logo
from campaignkit.campaign.picture_files import MOST_BYTES as MOST_OF_A_PICTURE
from campaignkit.campaign.picture_files import Picture, PictureError, read_picture
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.plan.images import images
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import key_of
from campaignkit.source.disk import is_kept_in
from campaignkit.source.node import Node
from campaignkit.source.place_of_path import span_for
from campaignkit.source.size_limited_read import TooLargeError, read_bounded

ASSETS = "assets"
MOST_OF_A_PROFILE = 8 * 1024 * 1024


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


def read_profile(plan: Plan, root: Node, file: str, path: Path) -> tuple[bytes | None, list[Diagnostic]]:
    """Return the colour profile of the print shop, with a CK242 or CK524 when it cannot be used or is missing."""
    if plan.print.profile is None:
        if plan.print.standard is None:
            return None, []
        where: tuple[str | int, ...] = ("print", "standard")
        message = f"`{plan.print.standard}` needs the colour profile of the print shop's paper."
        hint = f"Ask the shop for it, put it into `{ASSETS}`, and write: profile: PSOcoated_v3.icc."
        return None, [Diagnostic("CK524", message, span_for(root, where), key_of(where), hint=hint)]
    where = ("print", "profile")
    data = asset_data(_folder(root, where, file, path), plan.print.profile, MOST_OF_A_PROFILE)
    if data is None:
        return None, [_missing(root, where, f"colour profile `{plan.print.profile}`")]
    if len(data) > MOST_OF_A_PROFILE or data[12:20] != b"prtrCMYK" or data[36:40] != b"acsp":
        message = f"`{plan.print.profile}` is not a colour profile for printing in CMYK."
        hint = "Ask the print shop for the ICC profile of its paper: its name ends in .icc, and it has at most 8 MB."
        return None, [Diagnostic("CK524", message, span_for(root, where), key_of(where), hint=hint)]
    return data, []


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
