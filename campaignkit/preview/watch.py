"""Seeing that files have changed, whatever an editor does to save them."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

INTERVAL = 0.3
"""Seconds between two looks."""
IGNORED = frozenset({".git", ".venv", "__pycache__", "node_modules"})

PARTS = ("assets", "frameworks", "locales", "templates", "topics")
"""The folders beside a one-file campaign that belong to it."""

State = dict[str, tuple[int, int]]
"""Files with the time of their last change (nanoseconds) and their size (bytes)."""


def followed(plan_file: Path, sources: Iterable[Path]) -> list[Path]:
    """Return what to look at: the folder of a campaign, or its one file and what belongs to it, and its sources.

    These are the files of the last build: a plan may extend one that stands elsewhere.
    """
    one_file = [plan_file, *(plan_file.parent / name for name in PARTS)]
    return [*([plan_file.parent] if plan_file.stem == "plan" else one_file), *sources]


def look(paths: Iterable[Path]) -> State:
    """Return the state of files and of everything below folders.

    Looking at paths, instead of waiting for the system to tell, also sees an editor that saves by writing a new file
    and renaming it, a file that comes back, and folders on a network.
    """
    found: State = {}
    for path in paths:
        if path.is_dir():
            for here, folders, files in os.walk(path):
                folders[:] = [name for name in folders if name not in IGNORED]
                for name in files:
                    _note(found, Path(here, name))
        else:
            _note(found, path)
    return found


def _note(found: State, path: Path) -> None:
    try:
        seen = path.stat()
    except OSError:
        return
    found[str(path)] = (seen.st_mtime_ns, seen.st_size)


class Watcher:
    """Calls `changed` from a thread of its own whenever what `paths` names is no longer as it was."""

    def __init__(self, paths: Callable[[], Iterable[Path]], changed: Callable[[], None]) -> None:
        """Take where to look, asked anew each time because a plan may begin to extend another one."""
        self._paths = paths
        self._changed = changed
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._seen = look(paths())

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more, and wait for the call that may be under way."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(INTERVAL):
            now = look(self._paths())
            if now != self._seen:
                self._seen = now
                self._changed()
