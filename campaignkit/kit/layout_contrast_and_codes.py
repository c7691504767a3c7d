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
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_finding import LayoutFinding
from campaignkit.kit.layout_pictures import picture_findings
from campaignkit.kit.layout_sizes import (
    POINT_MM,
    WALL,
    called_by_others,
    is_screen,
    size_findings,
    texts_of,
    title_path,
)
from campaignkit.kit.overlaps import geometry_findings
from campaignkit.kit.remedies import remedy
from campaignkit.materials.contrast_formula import contrast

MODULE_MM = 0.5
LEAST_MODULE_MM = 0.34
"""Four dots of an office printer; smaller modules run into each other."""
LARGE, LARGE_BOLD = 18.0, 14.0
BOLD = ("semibold", "bold", "extrabold", "black", "600", "700", "800", "900")
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
                *size_findings(job, view, notes),
                *_rivals(job, view, notes),
                *_codes(job, notes),
                *_colours(job, view, notes),
                *geometry_findings(job, notes),
                *_fonts(job, view),
                *picture_findings(job, view, notes),
            ]
        )
    )


def _rivals(job: Job, view: View, notes: Notes) -> Iterator[LayoutFinding]:
    """Yield a text that is set larger than the number to call."""
    numbers = [note["size"] for note in notes if note["role"] == "number"]
    if not numbers or not view["help"] or "plan" in view or called_by_others(view):
        # what looks like one is that of the press office; a page made from the plan has nothing that can be shortened
        return
    title = title_path(job, view)
    size = max(numbers)
    others = [(note["size"], path) for path, note in texts_of(notes, title) if path != title]
    larger, rival = max(others, default=(0.0, ""))
    if larger > size + 0.01:
        yield LayoutFinding(
            "CK507",
            Severity.WARNING.value,
            f"The number to call is set in {size:.0f} pt, and this text in {larger:.0f} pt.",
            remedy(
                rival,
                "Shorten this text, or say less of the help service than its name, so that the number gets room.",
            ),
            rival,
        )


def least_side_mm(metres: float) -> float:
    """Return how large a code is at least: 20 mm in the hand, and more the farther away it hangs."""
    return 20.0 if metres < WALL else 20.0 + 8.0 * metres


def _codes(job: Job, notes: Notes) -> Iterator[LayoutFinding]:
    if is_screen(job):
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
                path if job.material.link else "campaign.website",
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
    places = view["theme"]["given"]
    wall = job.format.reading_distance_m >= WALL
    for _, note in texts_of(notes, ""):
        fill = str(note.get("fill"))[:7].lower()
        name = next((name for name in GROUNDS if colours.get(name, "").lower() == fill), "")
        bold = str(note["weight"]) in BOLD
        large = note["size"] >= (LARGE_BOLD if bold else LARGE)
        least = 3.0 if large else 4.5
        if wall and not large:
            least = 7.0
        for ground in GROUNDS.get(name, ()):
            ratio = contrast(colours[name], colours[ground])
            if ratio < least:
                yield LayoutFinding(
                    "CK503",
                    Severity.ERROR.value if ratio < 3.0 else Severity.WARNING.value,
                    f"The colour `{name}` on `{ground}` has a contrast of {ratio:.1f}:1; "
                    f"text of this size needs {least:g}:1.",
                    "Choose a darker and a lighter colour for the two in the theme.",
                    places.get(name) or places.get(ground) or "theme.name",
                )
