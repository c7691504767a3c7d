"""Weak contrast on the laid-out page: each text on the colours it may stand on. Source of the limits: WCAG 2.2."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_finding import LayoutFinding, Notes
from campaignkit.kit.layout_sizes import WALL, texts_of
from campaignkit.materials.contrast_formula import contrast

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


def contrast_findings(job: Job, view: View, notes: Notes) -> Iterator[LayoutFinding]:
    """Yield colours of texts that are too weak on the colour below them for the size that a text got."""
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
