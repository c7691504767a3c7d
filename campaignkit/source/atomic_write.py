"""The one way a file is written: whole or not at all, whatever ends the run meanwhile.

The bytes go into a temporary file beside the target, on to the disk, and then take the target's place in one step.
A temporary file that a killed run left behind is swept away by the next one that writes into the same folder: whoever
still writes holds a lock on his, which the system takes away from the dead.
"""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from campaignkit.diagnostics.usage import UsageError

TEMPORARY = ".campaignkit-"
"""How the names of temporary files begin; nothing else of ours begins so."""
MODE = 0o644


class OutputError(UsageError):
    """Something cannot be written. `message` says so whole, `why` in a few words, `hint` what to do."""

    def __init__(self, message: str, hint: str, why: str = "") -> None:
        super().__init__(f"error CK091 output-folder: {message} {hint}".rstrip())
        self.message = message
        self.hint = hint
        self.why = why


def write_whole(target: Path, data: bytes, *, sweeps: bool = True, lasts: bool = True) -> None:
    """Put a file with these bytes in the place of what is there, keeping its rights; others see the old or the new.

    A device or a pipe, such as `/dev/stdout`, is written into: put in its place, a file would take it from everybody.
    Whoever writes many files sweeps and settles their folders himself and says `sweeps=False`; whoever knows their
    sums and makes them again when the power has failed need not wait for the disk: `lasts=False`.

    Raises:
        OutputError: it cannot be written; then what was there is there still.
    """
    try:
        there = _stat(target)
        if there is not None and not stat.S_ISREG(there.st_mode) and not stat.S_ISDIR(there.st_mode):
            target.write_bytes(data)
            return
        if sweeps:
            sweep(target.parent)
        with _temporary(target.parent) as (stream, name):
            stream.write(data)
            stream.flush()
            if lasts:
                os.fsync(stream.fileno())
            name.chmod(MODE if there is None else stat.S_IMODE(there.st_mode))
            if os.name == "nt":  # an open file cannot be moved there
                stream.close()
            name.replace(target)
        if sweeps:
            settle(target.parent)
    except (OSError, ValueError) as error:
        raise not_written(target, error) from error


def not_written(target: Path, error: Exception) -> OutputError:
    """Return what to tell a person about a file that could not be written."""
    hint = "Check that the folder is there, can be written to and has room."
    return OutputError(f"{target} cannot be written: {reason(error)}.", hint, reason(error))


def reason(error: Exception) -> str:
    """Return in a few words what the system says is wrong."""
    return (getattr(error, "strerror", None) or str(error)).lower()


def sweep(folder: Path) -> None:
    """Remove the temporary files that runs left here which were killed."""
    with contextlib.suppress(OSError):
        for entry in list(os.scandir(folder)):
            if entry.name.startswith(TEMPORARY) and entry.is_file(follow_symlinks=False):
                _remove_left(Path(entry.path))


def _remove_left(name: Path) -> None:
    with contextlib.suppress(OSError):
        if os.name == "nt":
            name.unlink()  # refused while somebody has it open
            return
        with name.open("rb") as stream:
            if lock(stream):
                name.unlink()


@contextlib.contextmanager
def _temporary(folder: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """Give a new locked file in a folder, with its name; it is gone afterwards, under that name."""
    while True:
        handle, text = tempfile.mkstemp(dir=folder, prefix=TEMPORARY)
        stream, name = os.fdopen(handle, "w+b"), Path(text)
        # between being made and being locked it may have been taken for one that was left
        if lock(stream) and _stat(name) is not None:
            break
        stream.close()
    try:
        with stream:
            yield stream, name
    except BaseException:
        with contextlib.suppress(OSError):
            name.unlink(missing_ok=True)
        raise


def lock(stream: BinaryIO) -> bool:
    """Lock an open file for this run alone, until it is closed; False when somebody else has it."""
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks: better to write than to refuse
        return True
    return True


def settle(folder: Path) -> None:
    """See that a name in a folder lasts even when the power fails; some systems cannot be asked for it."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None
