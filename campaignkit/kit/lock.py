"""One run at a time in a kit folder.

The system takes the lock away from a run that has died, so a lock file that is merely lying there stops nobody.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from campaignkit.source.atomic_write import OutputError, lock, not_written

LOCK = ".campaignkit.lock"


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep every other run out of a folder.

    Raises:
        OutputError: another run is writing there, or nobody may.
    """
    path = folder / LOCK
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    while True:
        try:
            handle = os.open(path, flags, 0o644)
        except OSError as error:
            raise not_written(path, error) from error
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise OutputError(f"{path} is not a regular file.", "Remove it, or name another folder behind -o.")
        with os.fdopen(handle, "r+b") as stream:
            if not lock(stream):
                raise _busy(folder, path)
            if not _is(path, stream.fileno()):  # the run that made it has finished and taken it away
                continue
            with contextlib.suppress(OSError):
                stream.truncate(0)
                stream.write(str(os.getpid()).encode())
                stream.flush()
            try:
                yield
            finally:
                with contextlib.suppress(OSError):
                    path.unlink()
        with contextlib.suppress(OSError):
            if os.name == "nt":  # where an open file stays
                path.unlink()
        return


def _is(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False


def _busy(folder: Path, path: Path) -> OutputError:
    try:
        with path.open("rb") as stream:
            process = stream.read(20).decode("ascii")
    except (OSError, ValueError):
        process = ""
    who = f" (process {process})" if process.isdecimal() else ""
    return OutputError(
        f"Another run of campaignkit{who} is writing into {folder}.",
        "Wait until it has finished, or name another folder behind -o.",
    )
