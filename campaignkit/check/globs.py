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
    inside = False
    for pattern in patterns:
        taken_out = pattern.startswith("!")
        if taken_out is inside and _names(pattern.removeprefix("!").removeprefix("\\"), path.parts):
            inside = not inside
    return inside


def _names(pattern: str, parts: tuple[str, ...]) -> bool:
    steps = [step for step in pattern.removeprefix("./").split("/") if step]
    if not steps:
        return False
    if "/" not in pattern.removeprefix("./").rstrip("/"):
        steps = ["**", *steps]
    return _leads_to(steps, parts)


def _leads_to(steps: list[str], parts: tuple[str, ...]) -> bool:
    """Walk path and pattern side by side, keeping every place in the pattern that may have been reached."""
    places = _skip({0}, steps)
    for part in parts:
        moves = {at + 1 for at in places if at < len(steps) and fnmatchcase(part, steps[at])}
        stays = {at for at in places if at < len(steps) and steps[at] == "**"}
        places = _skip(moves | stays, steps)
        if len(steps) in places and steps[-1] != "**":
            return True
    return len(steps) in places


def _skip(places: set[int], parts: list[str]) -> set[int]:
    """Add what lies behind `**`, which may stand for no folder at all."""
    result = set(places)
    for at in range(len(parts)):
        if at in result and parts[at] == "**":
            result.add(at + 1)
    return result
