"""How far the pages of a document are filled: the last one, and those that another one follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_finding import LayoutFinding

FILLED = 0.25
"""A last page that is filled less is a sheet of paper for a few lines."""
SPARED = 0.75
"""A last page that is filled less is spared where setting all tighter does it."""
BARE = 0.5
"""A last page that is filled less gets a part of the page before: it may hold one box alone."""
POINT_MM = 25.4 / 72
Note = Mapping[str, Any]


def last_page(notes: Sequence[Note]) -> float | None:
    """Return how far the last page of a document is filled; None where it has one page, or is no document."""
    end = next((note for note in notes if note["role"] == "end"), None)
    if end is None or end["page"] < 2:
        return None
    top = 30 / POINT_MM
    return float(max(0.0, end["y"] - top) / (end["high"] - 2 * top))


def least_filled(notes: Sequence[Note]) -> float:
    """Return how far the emptiest page is filled that another one follows; 1.0 for no document."""
    end = next((note for note in notes if note["role"] == "end"), None)
    if end is None or end["page"] < 2:
        return 1.0
    top = 30 / POINT_MM
    ends = dict.fromkeys(range(1, int(end["page"])), top)
    for note in notes:
        foot = note["y"] + note["h"] if note["role"] in ("read", "spot") else top
        # What is below the margin is the number of the page.
        if note.get("page") in ends and foot <= end["high"] - top + 1:
            ends[note["page"]] = max(ends[note["page"]], foot)
    return float((min(ends.values()) - top) / (end["high"] - 2 * top))


def nearly_empty(notes: Sequence[Note]) -> bool:
    """Say whether the last page of a document holds so little that all is tried tighter, to spare it; or might."""
    share = last_page(notes)
    return share is not None and (share < SPARED or any(note["role"] == "split" for note in notes))


def pages_of(notes: Sequence[Note]) -> int:
    """Return how many pages a document has; 1 for what is no document."""
    return next((int(note["page"]) for note in notes if note["role"] == "end"), 1)


def last_page_findings(job: Job, notes: Sequence[Note]) -> Iterator[LayoutFinding]:
    """Yield a last page that holds no more than a few lines."""
    share = last_page(notes)
    if share is not None and share < FILLED:
        yield LayoutFinding(
            "CK514",
            Severity.NOTE.value,
            f"The last page is filled to {share:.0%}: a sheet of paper for a few lines.",
            "Say a little less, so that it fits one page fewer.",
            f"materials.{job.material.id}.type",
        )
