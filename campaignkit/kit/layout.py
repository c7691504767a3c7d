"""What the laid-out page shows: type too small for its distance, weak contrast, codes no phone can read.

The shared templates note what they really set (templates/_shared/note.typ); these checks look at those notes, so a
headline that had to step down to fit is judged by the size it got.

Sources: WCAG 2.2 (contrast), UKAAF clear print (12 pt), about 28 pt of capital height per metre of distance, and a QR
code of half a millimetre a module. The limits for posters and codes are proposals of campaignkit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.geometry import geometry_findings
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_finding import LayoutFinding
from campaignkit.kit.layout_pictures import picture_findings
from campaignkit.materials.contrast import contrast

PER_METRE = 28.0
"""Points of type for each metre from which titles and numbers are read."""
WALL = 1.0
"""From this distance in metres a piece hangs on a wall."""
CLEAR_PRINT = 12.0
SMALL_PRINT = 8.0
WALL_TEXT = 18.0
BESIDE = 14.0
"""Text on the wall for the adult who stands beside a small child."""
BESIDE_METRES = 1.5
SCREEN_SHARE = 40
"""On a picture, type is at least this part of its width: a phone shows it at about 65 mm."""
MODULE_MM = 0.5
LEAST_MODULE_MM = 0.34
"""Four dots of an office printer; smaller modules run into each other."""
LARGE, LARGE_BOLD = 18.0, 14.0
BOLD = ("semibold", "bold", "extrabold", "black", "600", "700", "800", "900")
POINT_MM = 25.4 / 72
GROUNDS = {
    "ink": ("paper", "soft"),
    "primary": ("paper", "soft"),
    "on_primary": ("primary",),
    "accent": ("primary",),
    "on_accent": ("accent",),
}
"""On which colours of the theme the templates set each colour of text; the first that has the colour counts."""

Notes = Sequence[Mapping[str, Any]]


def layout_findings(job: Job, view: View, notes: Notes) -> tuple[LayoutFinding, ...]:
    """Return what is wrong with a page, by what its templates noted while setting it; nothing where text flows."""
    if job.format.width is None or not notes:
        return ()
    return tuple(
        dict.fromkeys(
            [
                *_sizes(job, view, notes),
                *_numbers(job, view, notes),
                *_codes(job, notes),
                *_colours(job, view, notes),
                *geometry_findings(job, notes),
                *_fonts(job, view),
                *picture_findings(job, view, notes),
            ]
        )
    )


def _title_path(job: Job, view: View) -> str:
    title = view["material"]["title"]
    return str(title["path"]) if title else f"materials.{job.material.id}.type"


def _texts(notes: Notes, title: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the texts with their paths; a title is noted by its type, because it is set in parts."""
    for note in notes:
        if note["role"] == "text":
            yield note["path"], note
        elif note["role"] == "title":
            yield title, {"weight": "black", **note}


def _is_screen(job: Job) -> bool:
    return job.format.output == "png"


def _sizes(job: Job, view: View, notes: Notes) -> Iterator[LayoutFinding]:
    title, metres = _title_path(job, view), job.format.reading_distance_m
    smallest: dict[str, float] = {}
    for path, note in _texts(notes, title):
        if path != "campaign.title":
            smallest[path] = min(note["size"], smallest.get(path, 1e9))
    for path, size in smallest.items():
        if _is_screen(job):
            least, clearly = (job.format.width or 0) / SCREEN_SHARE, (job.format.width or 0) / 50
            where = "on a phone"
        elif metres >= WALL and path == title:
            least, clearly = PER_METRE * metres, 0.75 * PER_METRE * metres
            where = f"from {metres:g} m"
        elif metres >= WALL and view["material"]["design"] == "character":
            least, clearly, where = BESIDE, CLEAR_PRINT, "by the adult beside the child"
        elif metres >= WALL:
            least, clearly, where = WALL_TEXT, CLEAR_PRINT, f"from {metres:g} m"
        else:
            lay = view["material"]["audience_class"] not in ("professional", "media", "policy", "business")
            compact = min(job.format.width or 0, job.format.height or 0) < 100
            least = CLEAR_PRINT if lay and not compact else 9.0
            clearly, where = (10.0 if least == CLEAR_PRINT else SMALL_PRINT), "by everybody"
        if size < least - 0.01:
            yield LayoutFinding(
                "CK504",
                Severity.WARNING.value if size < clearly - 0.01 else Severity.NOTE.value,
                f"This text is set in {size:.1f} pt; to be read {where} it needs {least:.0f} pt.",
                "Shorten it, or say less beside it: it was set smaller to make all of it fit.",
                path,
            )


def _numbers(job: Job, view: View, notes: Notes) -> Iterator[LayoutFinding]:
    numbers = [note["size"] for note in notes if note["role"] == "number"]
    if not numbers or not view["help"] or "plan" in view:
        # what looks like one is that of the press office; a page made from the plan has nothing that can be shortened
        return
    title, metres = _title_path(job, view), job.format.reading_distance_m
    if view["material"]["design"] == "character":
        metres = min(metres, BESIDE_METRES)
    path = f"materials.{job.material.id}.type"
    size = max(numbers)
    others = [(note["size"], path) for path, note in _texts(notes, title) if path != title]
    larger, rival = max(others, default=(0.0, ""))
    if larger > size + 0.01:
        yield LayoutFinding(
            "CK507",
            Severity.WARNING.value,
            f"The number to call is set in {size:.0f} pt, and this text in {larger:.0f} pt.",
            "Shorten the name or the facts of the help service, or this text, so that the number gets room.",
            rival,
        )
    if metres >= WALL and not _is_screen(job) and size < PER_METRE * metres - 0.01:
        yield LayoutFinding(
            "CK504",
            Severity.WARNING.value if size < 0.75 * PER_METRE * metres else Severity.NOTE.value,
            f"The number to call is set in {size:.0f} pt; from {metres:g} m it needs {PER_METRE * metres:.0f} pt.",
            "Shorten the texts of this material, so that the number gets room.",
            path,
        )


def least_side_mm(metres: float) -> float:
    """Return how large a code is at least: 20 mm in the hand, and more the farther away it hangs."""
    return 20.0 if metres < WALL else 20.0 + 8.0 * metres


def _codes(job: Job, notes: Notes) -> Iterator[LayoutFinding]:
    if _is_screen(job):
        return
    for note in notes:
        if note["role"] != "code":
            continue
        side = note["size"] * POINT_MM
        module, least = side / note["modules"], least_side_mm(job.format.reading_distance_m)
        path = f"materials.{job.material.id}.link"
        if module < MODULE_MM - 0.005:
            yield LayoutFinding(
                "CK505",
                Severity.ERROR.value if module < LEAST_MODULE_MM else Severity.WARNING.value,
                f"One square of the QR code is {module:.2f} mm wide; a phone needs {MODULE_MM} mm.",
                "Choose a shorter address: the longer it is, the finer the code.",
                path,
            )
        elif side < least - 0.1:
            yield LayoutFinding(
                "CK505",
                Severity.WARNING.value,
                f"The QR code is {side:.0f} mm wide; at this distance it needs {least:.0f} mm.",
                "Choose a larger format for this material, or leave the link out.",
                path,
            )


def _fonts(job: Job, view: View) -> Iterator[LayoutFinding]:
    for use in view["fonts"]["missing"]:
        yield LayoutFinding(
            "CK523",
            Severity.ERROR.value,
            f"There is no font that calls itself `{view['fonts'][use][0]}`.",
            "Put its files (.ttf or .otf) into `fonts` beside the plan, and write its name as it writes it itself.",
            view["theme"]["given"][use],
        )


def _colours(job: Job, view: View, notes: Notes) -> Iterator[LayoutFinding]:
    colours = {name: str(colour) for name, colour in view["theme"]["colours"].items()}
    given = view["theme"]["given"]
    wall = job.format.reading_distance_m >= WALL
    for _, note in _texts(notes, ""):
        fill = str(note.get("fill"))[:7].lower()
        name = next((name for name in GROUNDS if colours.get(name, "").lower() == fill), "")
        bold = str(note["weight"]) in BOLD
        large = note["size"] >= (LARGE_BOLD if bold else LARGE)
        needed = 3.0 if large else 4.5
        if wall and not large:
            needed = 7.0
        for ground in GROUNDS.get(name, ()):
            ratio = contrast(colours[name], colours[ground])
            if ratio < needed:
                yield LayoutFinding(
                    "CK503",
                    Severity.ERROR.value if ratio < 3.0 else Severity.WARNING.value,
                    f"The colour `{name}` on `{ground}` has a contrast of {ratio:.1f}:1; "
                    f"text of this size needs {needed:g}:1.",
                    "Choose a darker and a lighter colour for the two in the theme.",
                    given.get(name) or given.get(ground) or "theme.name",
                )
