"""How a baseline writes the names of files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


def names_from(path: Path) -> Callable[[str], str]:
    """Return how the baseline writes a file's name: relative to its own folder, the same wherever one stands."""
    folder = Path(os.path.normpath(Path.cwd() / path)).parent

    def named(file: str) -> str:
        try:
            return Path(os.path.relpath(file, folder)).as_posix()
        except ValueError:  # another drive, or a name no system takes
            return file

    return named
