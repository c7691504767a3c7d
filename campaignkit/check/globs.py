"""Patterns of file names, as people know them from `.gitignore`: `drafts`, `campaigns/old/**`, `!campaigns/old/live`.

Not pathspec, which was tried: it makes regular expressions of patterns, and settings come with pull requests of
strangers. With `*a*a*a*a*a*ab` one file name holds it up for minutes; here no pattern takes more than length times
length. Importing it costs a seventh of the check of a plan.
"""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import PurePosixPath


def is_named(patterns: Iterable[str], path: PurePosixPath) -> bool:
    """Say whether one of the patterns names a file or a folder around it.

    A pattern with a slash inside begins at the folder the path is relative to; one without is found at any depth. One
    that begins with `!` takes out again what those before it name.
    """
    named = False
    for pattern in patterns:
        taken_out = pattern.startswith("!")
        if taken_out is named and _names(pattern.removeprefix("!").removeprefix("\\"), path.parts):
            named = not named
    return named


def _names(pattern: str, parts: tuple[str, ...]) -> bool:
    wanted = [step for step in pattern.removeprefix("./").split("/") if step]
    if not wanted:
        return False
    if "/" not in pattern.removeprefix("./").rstrip("/"):
        wanted = ["**", *wanted]
    return _leads_to(wanted, parts)


def _leads_to(wanted: list[str], parts: tuple[str, ...]) -> bool:
    """Walk path and pattern side by side, keeping every place in the pattern that may have been reached."""
    reached = _skip({0}, wanted)
    for part in parts:
        stepped = {at + 1 for at in reached if at < len(wanted) and fnmatchcase(part, wanted[at])}
        stayed = {at for at in reached if at < len(wanted) and wanted[at] == "**"}
        reached = _skip(stepped | stayed, wanted)
        if len(wanted) in reached and wanted[-1] != "**":
            return True
    return len(wanted) in reached


def _skip(reached: set[int], parts: list[str]) -> set[int]:
    """Add what lies behind `**`, which may stand for no folder at all."""
    found = set(reached)
    for at in range(len(parts)):
        if at in found and parts[at] == "**":
            found.add(at + 1)
    return found
