"""Which packages are installed, with their versions, as the names of their folders say: nothing is read for it."""

from __future__ import annotations

import os
import sys


def installed_packages() -> list[str]:
    """Return them as `name-version.dist-info`, sorted."""
    names = []
    for folder in filter(os.path.isdir, sys.path):
        with os.scandir(folder) as listing:
            names += [one.name for one in listing if one.name.endswith((".dist-info", ".egg-info"))]
    return sorted(names)
