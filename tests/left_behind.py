"""What a run of the tests leaves in the checkout: files that git neither has nor ignores.

A test writes into its own folder. What it leaves beside the program is committed by mistake sooner or later.
"""

from __future__ import annotations

import subprocess
from pathlib import Path


def unknown_files(folder: Path) -> frozenset[str]:
    """Return the files in a checkout that git neither has nor ignores; none where there is no git or no checkout."""
    command = ["git", "-C", str(folder), "ls-files", "--others", "--exclude-standard", "-z"]
    try:
        done = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8")
    except (OSError, subprocess.CalledProcessError):
        return frozenset()
    return frozenset(done.stdout.split("\0")) - {""}
