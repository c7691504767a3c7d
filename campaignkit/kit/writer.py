"""Writing into a kit folder: all of a kit or, after whatever ended the run, what the next run can finish.

First a journal says what will be written, then come the files, each whole, then the manifest. What somebody changed
by hand is kept. Nothing outside the folder is touched.
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath

from campaignkit.kit.earlier_runs import JOURNAL, MANIFEST, Earlier, is_safe_name, journal, read_earlier
from campaignkit.kit.lock import locked
from campaignkit.source.atomic_write import OutputError, not_written, reason, settle, sweep, write_whole
from campaignkit.source.size_limited_read import read_bounded

OUTDATED = "outdated"
"""The folder of what is no longer part of a kit and that nobody may lose."""
MOST_BYTES = 1024 * 1024 * 1024
NOT_FOR_KITS = ("plan.yaml", "plan.yml", "campaignkit.yaml", ".git")
_Signature = tuple[int, int, int, int]
ELSEWHERE = "Name another folder behind -o."


@contextlib.contextmanager
def kit_folder(folder: Path) -> Iterator[KitWriter]:
    """Give a writer for a folder that nobody else writes into meanwhile; the folder is made if it is not there.

    Raises:
        OutputError: the path is a file, holds a plan, cannot be made, or another run is writing there.
    """
    try:
        if folder.exists() and not folder.is_dir():
            raise OutputError(f"{folder} is a file.", "Name a folder behind -o.")
        for name in NOT_FOR_KITS:
            if os.path.lexists(folder / name):
                raise OutputError(f"{folder} holds `{name}`: a kit needs a folder of its own.", ELSEWHERE)
        folder.mkdir(parents=True, exist_ok=True)
        real = folder.resolve(strict=True)
    except (OSError, RuntimeError, ValueError) as error:
        raise OutputError(f"{folder} cannot be made: {reason(error)}.", ELSEWHERE) from error
    with locked(folder):
        yield KitWriter(folder, real, read_earlier(folder))


def refuse_home(folder: Path, plan: Path) -> None:
    """Refuse the folder of the plan, whatever the plan is called.

    Raises:
        OutputError: it is that folder.
    """
    try:
        same = folder.resolve() == plan.parent.resolve()
    except (OSError, RuntimeError):
        return  # whoever uses the folder says what is wrong with it
    if same:
        raise OutputError(f"{folder} holds the plan.", ELSEWHERE)


class KitWriter:
    """Writes files below one folder. `earlier` is the kit that is there."""

    def __init__(self, folder: Path, real: Path, earlier: Earlier) -> None:
        """Take the folder, where it really is, and what earlier runs left in it."""
        self.folder = folder
        self.earlier = earlier
        self._real = real
        self._written: dict[str, tuple[bytes, str]] = {}
        self._seen: dict[str, tuple[_Signature, str]] = {}

    def sum_of(self, name: PurePosixPath, data: bytes) -> str:
        """Return the SHA-256 sum of what a file is to hold, worked out once."""
        last, digest = self._written.get(str(name), (None, ""))
        if last is not data:
            digest = sha256(data)
            self._written[str(name)] = data, digest
        return digest

    def changed_by_hand(self, files: Mapping[PurePosixPath, bytes]) -> dict[PurePosixPath, bytes]:
        """Return what stands in the place of files and is neither what campaignkit made before nor makes now."""
        others = {}
        for name, data in files.items():
            there = self._sum(str(name))
            if there is None and os.path.lexists(self.folder / name):
                others[name] = data  # a link, or what may not be read: whoever put it there had a reason
            elif (
                there is not None and there != self.sum_of(name, data) and not self.earlier.is_ours(str(name), there)
            ):
                others[name] = self._there(str(name)) or b""
        return others

    def deliver(
        self,
        files: Mapping[PurePosixPath, bytes],
        manifest: bytes,
        keep: Collection[PurePosixPath],
        old_names: Collection[str] = (),
    ) -> None:
        """Write all files but those to `keep`, and the manifest; what an ended run left is put in order on the way.

        Files of `old_names` are moved out of the kit before anything takes its place.

        Raises:
            OutputError: a file would lie outside the folder, a folder is in its place, or it cannot be written. Then
                the next run finishes what this one began.
        """
        for name in (*files, PurePosixPath(MANIFEST)):
            self._require_place(name)
        self._sweep(files)
        there = {name: self._sum(name) for name in self.earlier.sums}
        ours = {name: digest for name, digest in there.items() if digest and self.earlier.is_ours(name, digest)}
        new = {
            name: data
            for name, data in files.items()
            if name not in keep and (str(name) in old_names or ours.get(str(name)) != self.sum_of(name, data))
        }
        if not new and not old_names and self._there(MANIFEST) == manifest and self._there(JOURNAL) is None:
            return
        self._put(PurePosixPath(JOURNAL), journal(manifest, ours))
        if self.earlier.foreign:
            self.set_aside(MANIFEST)
        for old in old_names:
            self.set_aside(old)
        for name, data in new.items():
            self._put(name, data)
        for parent in {(self.folder / name).parent for name in files}:
            settle(parent)
        self._put(PurePosixPath(MANIFEST), manifest)

    def finish(self, current: Collection[str]) -> list[str]:
        """Remove files of the earlier kit that this one no longer has, and return those kept because they changed."""
        names = []
        for name in self.earlier.sums:
            there = None if name in current else self._sum(name)
            if there is None:
                continue
            if self.earlier.is_ours(name, there):
                with contextlib.suppress(OSError):
                    (self.folder / name).unlink()
            else:
                names.append(name)
        with contextlib.suppress(OSError):
            (self.folder / JOURNAL).unlink(missing_ok=True)
        return names

    def set_aside(self, name: str) -> str:
        """Move a file into the folder of what is outdated, and return where it is now.

        Raises:
            OutputError: it cannot be moved.
        """
        path = PurePosixPath(name)
        for number in itertools.count(1):
            target = PurePosixPath(OUTDATED, path if number == 1 else path.with_stem(f"{path.stem}-{number}"))
            if not os.path.lexists(self.folder / target):
                break
        try:
            self._require_place(target)
            (self.folder / target).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).replace(self.folder / target)
        except OSError as error:
            raise not_written(self.folder / target, error) from error
        return str(target)

    def content(self, name: PurePosixPath) -> bytes | None:
        """Return what a file holds that is there, whoever changed it; None where there is none."""
        return self._there(str(name))

    def read(self, name: PurePosixPath, digests: Collection[str]) -> bytes:
        """Return a file that is there with one of these sums; nothing when it is not."""
        before = self._signature(str(name))
        data = self._there(str(name)) if digests else None
        if data is None:
            return b""
        digest = self.sum_of(name, data)
        if before is not None:
            self._seen[str(name)] = before, digest
        return data if digest in digests else b""

    def _sum(self, name: str) -> str | None:
        """Return the sum of what a file holds that is there; one that was read and is as it was is not read again."""
        before = self._signature(name)
        known, digest = self._seen.get(name, (None, ""))
        if before is not None and known == before:
            return digest
        data = self._there(name)
        return None if data is None else sha256(data)

    def _signature(self, name: str) -> _Signature | None:
        """Return what is another when a file is written to; nothing where there is none."""
        try:
            there = (self.folder / name).lstat()
        except (OSError, ValueError):
            return None
        return there.st_ino, there.st_size, there.st_mtime_ns, there.st_ctime_ns

    def _there(self, name: str) -> bytes | None:
        """Return what a file of the folder holds; nothing when there is none, or only a link that leads elsewhere."""
        target = self.folder / name
        try:
            if not is_safe_name(name) or target.is_symlink() or not self._is_inside(target):
                return None
            return read_bounded(target, MOST_BYTES)
        except (OSError, ValueError, RuntimeError):
            return None

    def _sweep(self, files: Collection[PurePosixPath]) -> None:
        folders = {self.folder / name for one in (files, self.earlier.sums) for name in _parents(one)}
        for folder in sorted(folders):
            if self._is_inside(folder / "x"):
                sweep(folder)

    def _put(self, name: PurePosixPath, data: bytes) -> None:
        target = self.folder / name
        try:
            self._require_place(name)
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise not_written(target, error) from error
        write_whole(target, data, sweeps=False)

    def _require_place(self, name: PurePosixPath) -> None:
        target = self.folder / name
        try:
            if not self._is_inside(target):
                raise OutputError(
                    f"{target.parent} is a link that leads out of the output folder.",
                    "Remove the link, or name another folder behind -o.",
                )
            for above in itertools.takewhile(lambda parent: parent != self.folder, target.parents):
                if os.path.lexists(above) and not above.is_dir():
                    raise OutputError(f"{above} is a file, and a folder is needed there.", "Move it away.")
            if target.is_dir() or (os.path.lexists(target) and not target.is_file() and not target.is_symlink()):
                what = "a folder" if target.is_dir() else "not a regular file"
                raise OutputError(f"{target} is {what}.", "Move it away, or name another folder behind -o.")
        except (OSError, RuntimeError) as error:
            raise not_written(target, error) from error

    def _is_inside(self, target: Path) -> bool:
        parent = target.parent.resolve()
        return parent == self._real or self._real in parent.parents


def _parents(names: Collection[PurePosixPath] | Collection[str]) -> set[PurePosixPath]:
    return {PurePosixPath(), *(PurePosixPath(name).parent for name in names if is_safe_name(str(name)))}


def sha256(data: bytes) -> str:
    """Return the SHA-256 of some bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
