"""Where a campaign looks for files that several campaigns of a country share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from campaignkit.source.disk import exists, is_everybodys
from campaignkit.source.inside_repository import boundary, is_within

LEVELS_UP = 3


def folders_above(plan: Path) -> Iterator[Path]:
    """Yield the plan's folder and up to three above it, the nearest first; never one outside of its repository.

    It ends below a folder such as /tmp: what lies there can be anybody's.
    """
    folder = plan.parent
    limit = boundary(plan)
    for level in range(LEVELS_UP + 1):
        if (exists(limit / ".git") and not is_within(folder, limit)) or (level and is_everybodys(folder)):
            break
        yield folder
        folder = folder / ".." if folder.name in ("", "..") else folder.parent
