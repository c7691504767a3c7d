"""The one way a file of somebody else's is read: a regular file, up to a limit, and never waiting for anybody.

A pipe would wait for ever, `/dev/zero` never ends, and a file of four gigabytes is no plan.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from campaignkit.source.cache_dependencies import asks


class TooLargeError(OSError):
    """The file holds more than its reader takes."""


@asks
def read_bounded(path: Path, most: int) -> bytes:
    """Return what a file holds.

    Raises:
        TooLargeError: it holds more than `most` bytes.
        OSError: it is not there, may not be read, or is a folder, a device, a pipe or a socket.
        ValueError: no file can have such a name.
    """
    data = _read(path, most + 1)
    if len(data) > most:
        raise TooLargeError(errno.EFBIG, f"it is larger than {most // 1024} KiB")
    return data


@asks
def read_beginning(path: Path, most: int) -> bytes:
    """Return what a file begins with, at most so many bytes.

    Raises:
        OSError: it is not there, may not be read, or is a folder, a device, a pipe or a socket.
        ValueError: no file can have such a name.
    """
    return _read(path, most)


def _read(path: Path, most: int) -> bytes:
    _require_regular(path.stat())
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as stream:
        _require_regular(os.fstat(handle))
        return stream.read(most)


def _require_regular(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is not a regular file")
