"""What a campaign asks the disk besides what a file holds: whether something is there, and what stands in a folder.

No other file of those that open a campaign asks by itself, so `cache_dependencies.py` hears of all; a test holds it.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Literal, NamedTuple

from campaignkit.source.cache_dependencies import asks
from campaignkit.source.inside_repository import leads_out

Kind = Literal["file", "folder", "other"]


class FolderEntry(NamedTuple):
    """What stands in a folder: its name, whether it is a folder, and whether it is a link."""

    name: str
    is_folder: bool
    is_link: bool


@asks
def kind_of(path: Path) -> Kind:
    """Return what is at a path, links followed.

    Raises:
        OSError: nothing is there, or it may not be looked at.
        ValueError: nothing can have such a name.
    """
    mode = path.stat().st_mode
    return "file" if stat.S_ISREG(mode) else "folder" if stat.S_ISDIR(mode) else "other"


@asks
def size_of(path: Path) -> int:
    """Return how many bytes a file has.

    Raises:
        OSError: it is not there, or may not be looked at.
    """
    return path.stat().st_size


def is_file(path: Path) -> bool:
    """Say whether a file is at a path, links followed."""
    return _is(path, "file")


def is_folder(path: Path) -> bool:
    """Say whether a folder is at a path, links followed."""
    return _is(path, "folder")


def exists(path: Path) -> bool:
    """Say whether anything is at a path."""
    return _is(path, "file", "folder", "other")


@asks
def is_everybodys(folder: Path) -> bool:
    """Say whether a folder is for the files of everybody, as /tmp is: a shared drive has no sticky bit."""
    try:
        mode = folder.stat().st_mode
    except (OSError, ValueError):
        return False
    return bool(mode & stat.S_ISVTX and mode & stat.S_IWOTH)


@asks
def entries(folder: Path) -> tuple[FolderEntry, ...] | None:
    """Return what stands in a folder, by name; None when that cannot be told."""
    try:
        with os.scandir(folder) as listing:
            return tuple(sorted(FolderEntry(one.name, _is_folder(one), one.is_symlink()) for one in listing))
    except (OSError, ValueError):
        return None


def named(folder: Path, ending: str) -> list[Path]:
    """Return what stands in a folder and ends so, by name; nothing when there is no such folder."""
    return [folder / entry.name for entry in entries(folder) or () if entry.name.endswith(ending)]


@asks
def is_kept_in(file: Path, folder: Path) -> bool:
    """Say whether a file is there and leaves neither the folder it is kept in nor the campaign by a link."""
    try:
        real = file.resolve()
        return real.is_file() and real.is_relative_to(folder.resolve()) and not leads_out(file)
    except (OSError, RuntimeError, ValueError):
        return False


def _is(path: Path, *kinds: Kind) -> bool:
    try:
        return kind_of(path) in kinds
    except (OSError, ValueError):
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
