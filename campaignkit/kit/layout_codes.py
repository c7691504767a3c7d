"""QR codes on the laid-out page that no phone can read from where people stand.

Half a millimetre a module is the usual advice; the limits for posters are proposals of campaignkit.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_finding import LayoutFinding, Notes
from campaignkit.kit.layout_sizes import POINT_MM, WALL, is_screen

MODULE_MM = 0.5
LEAST_MODULE_MM = 0.34
"""Four dots of an office printer; smaller modules run into each other."""


def least_side_mm(metres: float) -> float:
    """Return how large a code is at least: 20 mm in the hand, and more the farther away it hangs."""
    return 20.0 if metres < WALL else 20.0 + 8.0 * metres


def code_findings(job: Job, notes: Notes) -> Iterator[LayoutFinding]:
    """Yield codes whose modules are too small for the distance, or for a phone at all."""
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
