"""Where a campaign looks for files that several campaigns of a country share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from campaignkit.source.bounds import boundary, is_within
from campaignkit.source.disk import exists

LEVELS_UP = 3


def folders_above(plan: Path) -> Iterator[Path]:
    """Yield the plan's folder and up to three above it, the nearest first; never one outside of its repository."""
    folder = plan.parent
    limit = boundary(plan)
    for _ in range(LEVELS_UP + 1):
        if exists(limit / ".git") and not is_within(folder, limit):
            break
        yield folder
        folder = folder / ".." if folder.name in ("", "..") else folder.parent
