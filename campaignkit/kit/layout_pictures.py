"""What the laid-out page shows of pictures: too few pixels for their size, or no room for them at all."""

from __future__ import annotations

import math
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_finding import LayoutFinding, Notes

HAND_PIXELS, WALL_PIXELS, FAR = 150.0, 100.0, 2.0
"""Pixels for each inch of a picture, in the hand and on a wall that is looked at from farther than so many metres."""
AT_HAND = 1.0
"""Metres; what is read from farther away hangs on a wall, where a field without its scene is bare."""
DRAWN = ("character", "chat", "scene")
"""Designs that always have a scene."""


def picture_findings(job: Job, view: View, notes: Notes) -> Iterator[LayoutFinding]:
    """Yield what is wrong with the picture or the scene of a page, by what its templates noted while setting it."""
    yield from _printed(job, view, notes)
    yield from _logos(job, view, notes)
    yield from _left_out(job, view, {note["role"] for note in notes})


def _printed(job: Job, view: View, notes: Notes) -> Iterator[LayoutFinding]:
    for note in notes:
        if note["role"] != "picture":
            continue
        image = view["material"]["images"][note["index"]]
        path = f"{image['path']}.file"
        if image["located"]:
            yield LayoutFinding(
                "CK246",
                Severity.NOTE.value,
                "The file of this picture says where it was taken. The kit leaves that out; the file still holds it.",
                "Remove the place from the file: whoever gets it finds the school on a map.",
                path,
            )
        if image["pixels"]:
            yield from _too_coarse(
                job,
                note["wide"],
                image["width"],
                "picture",
                "Use the picture as the camera made it, or choose a smaller format.",
                path,
            )


def _logos(job: Job, view: View, notes: Notes) -> Iterator[LayoutFinding]:
    """Yield what is coarse among the logos."""
    widths = {logo["path"]: logo["width"] for logo in view["partners"]["logos"]}
    for note in notes:
        if note["role"] == "logo" and note["path"] in widths:
            hint = "Ask the partner for the logo as SVG, or as a PNG that is 1200 pixels wide."
            yield from _too_coarse(job, note["wide"], widths[note["path"]], "logo", hint, note["path"])


def _too_coarse(job: Job, wide: float, pixels: float, what: str, hint: str, path: str) -> Iterator[LayoutFinding]:
    """Yield that something so wide has too few pixels, on paper for each inch and on a screen for each of its own."""
    screen = job.format.output == "png"
    inches = wide if screen else wide / 72
    density = pixels / inches
    least = 1.0 if screen else (WALL_PIXELS if job.format.reading_distance_m > FAR else HAND_PIXELS)
    if density < 0.99 * least:
        yield LayoutFinding(
            "CK520",
            Severity.ERROR.value
            if density < 0.5 * least and not (screen and what == "logo")
            else Severity.WARNING.value,
            f"This {what} has {pixels:.0f} pixels across; in this size it needs {math.ceil(least * inches)}.",
            hint,
            path,
        )


def _left_out(job: Job, view: View, roles: set[str]) -> Iterator[LayoutFinding]:
    """Yield the picture or the scene that is not on the page. What a chart takes from a campaign is no loss."""
    material, own = view["material"], f"materials.{job.material.id}"
    chart = "chart" in roles
    why = "the steps stand there as a flow chart." if chart else "its texts leave no room."
    image = material["images"][0] if material["images"] else None
    scene = material["scene"]
    if image is not None and "picture" not in roles and (not chart or image["path"].startswith(f"{own}.")):
        yield LayoutFinding(
            "CK521",
            Severity.WARNING.value,
            f"This picture is not printed here: {why}",
            "Shorten the texts, choose a larger format, or take the picture away.",
            f"{image['path']}.file",
        )
    elif image is None and scene is not None and "scene" not in roles:
        if not scene["chosen"] and (chart or material["design"] not in DRAWN):
            return
        yield LayoutFinding(
            "CK521",
            Severity.WARNING.value
            if scene["chosen"] or job.format.reading_distance_m > AT_HAND
            else Severity.NOTE.value,
            f"The scene is not drawn here: {why}",
            "Shorten the texts, choose a larger format, or take the scene away.",
            f"{own}.scene" if scene["chosen"] else f"{own}.type",
        )
