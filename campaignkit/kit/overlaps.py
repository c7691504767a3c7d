"""What stands on what: texts over texts, drawings over texts, and texts outside their page or their place.

The shared templates note where everything stands (templates/_shared/note.typ); here boxes are compared, no more. A
box is as large as its words, not as the room they were given; that of a drawing is that of its ink.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations

from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.filled_pages import POINT_MM, Note
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_finding import LayoutFinding
from campaignkit.kit.remedies import remedy

TOUCH = 0.7
"""Boxes may share so many points: rounding, and descenders that nobody has."""
CLEAR = 0.005
"""A drawing keeps this share of the shorter side of the page from the number to call."""
SAFE_MM = 1.5
"""Nothing to be read stands nearer to the edge at which a sheet is cut."""
SHORTEN_ONE = "Shorten one of the two, or choose a larger format. In a template of your own, give them room."
NAMES = {
    "headline": "The headline",
    "campaign": "The title of the campaign",
    "call": "What to do",
    "text": "This text",
    "number": "The number to call",
    "service": "The name of the help service",
    "address": "The web address",
    "code": "The QR code",
    "stamp": "The stamp of the proof",
    "partners": "The line of the partners",
    "credit": "The line that says who made the picture",
    "recipient": "The place of the recipient",
}
DRAWN = {"motif": "the illustration", "tail": "the tail of the bubble", "band": "the edge of the colour"}


def geometry_findings(job: Job, notes: Sequence[Note]) -> Iterator[LayoutFinding]:
    """Yield what stands on what on the pages of a file, each at the text that cannot be read."""
    texts = [note for note in notes if note["role"] == "read" and note["w"] > 0 and note["h"] > 0]
    inks = [note for note in notes if note["role"] == "drawn"]
    yield from _texts(job, texts)
    yield from _ink(job, texts, inks)
    yield from _outside(job, texts, circle=any(note["role"] == "round" for note in notes))
    yield from _wide(job, notes)


def _texts(job: Job, texts: Sequence[Note]) -> Iterator[LayoutFinding]:
    pages: dict[int, list[Note]] = {}
    for note in texts:
        pages.setdefault(note["page"], []).append(note)
    for one, other in (pair for page in pages.values() for pair in combinations(page, 2)):
        # A text and its paragraphs have boxes.
        same = one["what"] == other["what"] == "text" and one["path"] == other["path"] is not None
        if not same and _common(one, other, TOUCH):
            worse, cause = (one, other) if other["what"] in ("stamp", "code") else (other, one)
            yield LayoutFinding(
                "CK511",
                Severity.ERROR.value,
                f"{_name(worse)} and {_name(cause, inside=True)} stand on each other on page {one['page']}.",
                remedy(_path(job, worse, cause), SHORTEN_ONE),
                _path(job, worse, cause),
            )


def _ink(job: Job, texts: Sequence[Note], inks: Sequence[Note]) -> Iterator[LayoutFinding]:
    side = min(job.format.width or 0, job.format.height or 0)
    side = side if job.format.output == "png" else side / POINT_MM
    for note in (note for note in texts if note["what"] != "stamp"):
        clear = -CLEAR * side if note["what"] == "number" else TOUCH
        for ink in inks:
            if note["page"] == ink["page"] and _common(note, ink, clear):
                yield LayoutFinding(
                    "CK512",
                    Severity.ERROR.value,
                    f"{_name(note)} and {DRAWN[ink['what']]} run into each other on page {note['page']}.",
                    "Choose another `motif`, a shorter text or a larger format.",
                    _path(job, note),
                )


def _outside(job: Job, texts: Sequence[Note], *, circle: bool) -> Iterator[LayoutFinding]:
    if job.format.width is None or job.format.height is None:
        return
    screen = job.format.output == "png"
    unit = 1.0 if screen else 1 / POINT_MM
    wide, high = job.format.width * unit, job.format.height * unit
    safe = 0.0 if screen else SAFE_MM / POINT_MM
    for note in texts:
        right, bottom = note["x"] + note["w"], note["y"] + note["h"]
        if note["what"] in ("code", "stamp"):
            continue
        if (
            (circle and _farthest(note, wide / 2) > wide / 2 - safe + 0.1)
            or note["x"] < safe - 0.1
            or note["y"] < safe - 0.1
            or right > wide - safe + 0.1
            or bottom > high - safe + 0.1
        ):
            yield LayoutFinding(
                "CK513",
                Severity.ERROR.value,
                f"{_name(note)} runs over the edge of page {note['page']}.",
                remedy(_path(job, note), "Shorten it, or choose a larger format."),
                _path(job, note),
            )


def _wide(job: Job, notes: Sequence[Note]) -> Iterator[LayoutFinding]:
    for note in (note for note in notes if note["role"] == "wide"):
        yield LayoutFinding(
            "CK513",
            Severity.ERROR.value,
            f"A word of this text is wider than its place on page {note['page']}, and runs out of it.",
            remedy(_path(job, note), "Say it in shorter words, or choose a larger format."),
            _path(job, note),
        )


def _farthest(note: Note, centre: float) -> float:
    """Return how far the farthest corner of a box is from the middle of a round piece."""
    x = max(abs(note["x"] - centre), abs(note["x"] + note["w"] - centre))
    y = max(abs(note["y"] - centre), abs(note["y"] + note["h"] - centre))
    return math.hypot(x, y)


def _common(a: Note, b: Note, touch: float) -> bool:
    """Say whether two boxes share more than `touch` points both ways; less than nothing is a distance to keep."""
    wide = min(a["x"] + a["w"], b["x"] + b["w"]) - max(a["x"], b["x"])
    high = min(a["y"] + a["h"], b["y"] + b["h"]) - max(a["y"], b["y"])
    return bool(wide > touch and high > touch)


def _name(note: Note, *, inside: bool = False) -> str:
    name = NAMES.get(note["what"], "This text")
    return name[0].lower() + name[1:] if inside else name


def _path(job: Job, *notes: Note) -> str:
    """Return the key in the plan of the first that has one."""
    for note in notes:
        path = note["path"]
        if path == "link":
            return f"materials.{job.material.id}.link" if job.material.link else "campaign.website"
        if path:
            return str(path)
    return f"materials.{job.material.id}.type"
