"""How far a campaign reaches: nothing is read or written outside of its repository, not by a path and not by a link.

A plan comes with a pull request of somebody nobody knows. It may name other files; that must not become a way to show
what else is on the machine that checks it.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from campaignkit.source.cache_dependencies import asks


@asks
def boundary(path: Path) -> Path:
    """Return the folder that what lies at a path may not leave: its repository, else the folder above its own.

    Without a repository, campaigns stand side by side and build on each other; whoever stands in a folder above them
    all may use all of it.
    """
    return _boundary(_absolute(path).parent, Path.cwd())


@lru_cache(maxsize=4096)
def _boundary(folder: Path, here: Path) -> Path:
    for above in (folder, *folder.parents):
        if (above / ".git").exists():
            return above
    if here in (folder, *folder.parents) and here.parent != here:
        return here if len(here.parts) < len(folder.parent.parts) else folder.parent
    return folder.parent if folder.parent.parent != folder.parent else folder


@asks
def is_within(path: Path, limit: Path) -> bool:
    """Say whether a path, with all its links followed, lies in a folder."""
    try:
        real = path.resolve()
        return real.is_relative_to(limit.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


@asks
def leads_out(path: Path) -> bool:
    """Say whether a link on the way to a file, or the file itself, leads out of where it seems to lie."""
    try:
        return not is_within(path, boundary(path))
    except (OSError, ValueError):
        return False


def _absolute(path: Path) -> Path:
    return Path(os.path.normpath(Path.cwd() / path))
