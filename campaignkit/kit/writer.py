"""Writing into the output folder: whole files or none, nothing outside the folder, nothing of others overwritten."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from campaignkit.source.writing import OutputError, not_written, reason, write_whole


class KitWriter:
    """Writes files below one folder. `known` are the files of an earlier kit there, with their SHA-256."""

    def __init__(self, folder: Path, known: dict[str, str]) -> None:
        """Make the folder if it is not there.

        Raises:
            OutputError: the path is a file, or the folder cannot be made.
        """
        self.folder = folder
        self.known = known
        try:
            if folder.exists() and not folder.is_dir():
                raise OutputError(f"{folder} is a file.", "Name a folder behind -o.")
            folder.mkdir(parents=True, exist_ok=True)
            self._real = folder.resolve(strict=True)
        except (OSError, RuntimeError) as error:
            raise OutputError(
                f"{folder} cannot be made: {reason(error)}.", "Name another folder behind -o."
            ) from error

    def expect(self, names: Iterable[PurePosixPath]) -> None:
        """See that every file can go to its place before the first one is written.

        Raises:
            OutputError: as `write` does.
        """
        for name in names:
            target = self.folder / name
            self._keep_inside(target)
            self._keep_foreign(name, target)

    def write(self, name: PurePosixPath, data: bytes) -> None:
        """Write one file by way of a temporary one, so that nobody ever sees half of it.

        Raises:
            OutputError: the file would lie outside the folder, belongs to somebody else, or cannot be written.
        """
        target = self.folder / name
        try:
            self._keep_inside(target)
            target.parent.mkdir(parents=True, exist_ok=True)
            self._keep_foreign(name, target)
        except OSError as error:
            raise not_written(target, error) from error
        write_whole(target, data)

    def remove_stale(self, current: set[str]) -> list[str]:
        """Remove files of the earlier kit that this one no longer has, and return those kept because they changed."""
        kept = []
        for name, digest in self.known.items():
            target = self.folder / PurePosixPath(name)
            if name in current or not is_safe_name(name) or not target.is_file() or target.is_symlink():
                continue
            if self._real not in target.parent.resolve().parents and target.parent.resolve() != self._real:
                continue
            if sha256(target.read_bytes()) == digest:
                target.unlink()
            else:
                kept.append(name)
        return kept

    def _keep_inside(self, target: Path) -> None:
        parent = target.parent.resolve()
        if parent != self._real and self._real not in parent.parents:
            raise OutputError(
                f"{target.parent} is a link that leads out of the output folder.",
                "Remove the link, or name another folder behind -o.",
            )

    def _keep_foreign(self, name: PurePosixPath, target: Path) -> None:
        if target.is_dir():
            raise OutputError(f"{target} is a folder.", "Move it away, or name another folder behind -o.")
        if str(name) not in self.known and os.path.lexists(target):
            raise OutputError(
                f"{target} is there already and does not come from an earlier kit.",
                "Move it away, or name another folder behind -o.",
            )


def sha256(data: bytes) -> str:
    """Return the SHA-256 of some bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def is_safe_name(name: str) -> bool:
    """Say whether a name from a manifest stays inside the folder it is taken from."""
    path = PurePosixPath(name)
    return bool(name) and not path.is_absolute() and ".." not in path.parts and "\\" not in name and "\0" not in name
