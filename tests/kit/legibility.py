"""How large type looks from where it is read: its x-height as an angle.

Type is read at full speed where its x-height is 0.2 degrees or more (Legge and Bigelow, Does print size matter for
reading?, Journal of Vision 11/5, 2011). Who sees well, 1.0 on an eye chart, just tells letters apart that are five
minutes of arc high.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import atan, degrees
from typing import Any

from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_sizes import BESIDE_METRES, POINT_MM, WALL, is_screen, texts_of, title_path

X_HEIGHT = 0.546
"""Of Inter, in sizes of the type."""
FLUENT, TOLD_APART = 0.2, 5 / 60
"""Degrees."""


def degrees_of(size: float, metres: float) -> float:
    """Return the angle of the x-height of type of so many points."""
    return degrees(atan(X_HEIGHT * size * POINT_MM / 1000 / metres))


def illegible(job: Job, view: View, notes: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return what is too small: titles and the number are read at full speed, other text on a wall told apart."""
    if is_screen(job):
        return []
    metres = job.format.reading_distance_m
    beside = min(metres, BESIDE_METRES) if view["material"]["design"] == "character" else metres
    title = title_path(job, view)
    numbers = [note["size"] for note in notes if note["role"] == "number"]
    sizes = [
        (path, note["size"], FLUENT if path == title or metres < WALL else TOLD_APART)
        for path, note in texts_of(notes, title)
    ]
    found = [path for path, size, least in sizes if degrees_of(size, metres if path == title else beside) < least]
    small = numbers and view["help"] and degrees_of(max(numbers), beside) < FLUENT
    return [*found, *(["the number"] if small else [])]
