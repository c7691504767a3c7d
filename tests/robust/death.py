"""Ends a run at one of its steps that change a file: by death, after which nothing runs, or by a full disk."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from typer import Exit
from typer.main import get_command

from campaignkit.cli.app import whole

CHANGES = frozenset(
    ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod")
)


class Death(BaseException):
    """The run is over: not even what cleans up runs any more."""


class _Watch:
    """Counts the steps that change something below a folder, and ends the run before the one that was asked for."""

    def __init__(self) -> None:
        self.folder = ""
        self.steps = 0
        self.last: int | None = None
        self.end: Callable[[], BaseException] = Death
        self.for_ever = True

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.folder or not self._changes(event, arguments):
            return
        self.steps += 1
        if self.last is not None and (self.steps == self.last or (self.for_ever and self.steps > self.last)):
            raise self.end()

    def _changes(self, event: str, arguments: tuple[Any, ...]) -> bool:
        if event == "open":
            path, _, flags = arguments
            if not isinstance(flags, int) or not flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                return False
        elif event in CHANGES:
            path = arguments[0]
        else:
            return False
        if not isinstance(path, (str, bytes)):
            return False
        whole = os.path.join(os.getcwd(), os.fsdecode(path))  # noqa: PTH109, PTH118  # asked at each file that is opened
        return whole == self.folder or whole.startswith(self.folder + os.sep)


_WATCH = _Watch()
_HOOKED: list[bool] = []


def command(folder: Path, *arguments: str) -> int:
    """Run a command inside a folder, in this process; return its exit code."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        _program().main(list(arguments), standalone_mode=False)
    except Exit as left:
        return left.exit_code
    finally:
        os.chdir(before)
    return 0


@cache
def _program() -> Any:
    """Return the whole command line: to put it together anew takes as long as most of what is tried."""
    return get_command(whole())


def steps(folder: Path, *arguments: str) -> int:
    """Return how many steps of a command change something below a folder."""
    _, count = _ended(folder, arguments, None, Death, for_ever=True)
    return count


def dies_before(folder: Path, step: int, *arguments: str) -> None:
    """Run a command that dies before its n-th step that changes something."""
    _ended(folder, arguments, step, Death, for_ever=True)


def disk_full_at(folder: Path, step: int, *arguments: str) -> int | None:
    """Run a command that finds the disk full at its n-th step; return its exit code."""
    return _ended(folder, arguments, step, lambda: OSError(errno.ENOSPC, "No space left on device"), for_ever=False)[
        0
    ]


def _ended(
    folder: Path, arguments: tuple[str, ...], last: int | None, end: Callable[[], BaseException], *, for_ever: bool
) -> tuple[int | None, int]:
    if not _HOOKED:
        sys.addaudithook(_WATCH)
        _HOOKED.append(True)
    _WATCH.steps, _WATCH.last, _WATCH.end, _WATCH.for_ever = 0, last, end, for_ever
    _WATCH.folder = str(folder)
    code: int | None = None
    try:
        code = command(folder, *arguments)
    except Death:
        pass
    finally:
        _WATCH.folder = ""
    return code, _WATCH.steps


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with what it holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def again(template: Path, folder: Path) -> Path:
    """Put a fresh copy of a folder in the place of another one."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    return folder
