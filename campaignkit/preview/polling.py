"""Seeing that files have changed, whatever an editor does to save them."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

SOON, LATE = 0.1, 0.3
"""Seconds between two looks: few where a look is quick, more where it is not, as on a network."""
SHARE = 0.04
"""How much of the time is spent looking, at most, between the two."""
IGNORED = frozenset({".git", ".venv", "__pycache__", "node_modules"})

State = dict[str, tuple[int, int]]
"""Files with the time of their last change (nanoseconds) and their size (bytes); folders with what stands in them."""


def look(paths: Iterable[Path], folders: Iterable[Path] = ()) -> State:
    """Return the state of files and of everything below folders; of `folders` only what stands in them.

    Looking at paths, instead of waiting for the system to tell, also sees an editor that saves by writing a new file
    and renaming it, a file that comes back, and folders on a network.
    """
    state: State = {}
    for path in paths:
        if path.is_dir():
            for here, below, files in os.walk(path):
                below[:] = [name for name in below if name not in IGNORED]
                for name in files:
                    _note(state, Path(here, name))
        else:
            _note(state, path)
    for folder in folders:
        _note_names(state, folder)
    return state


def _note(state: State, path: Path) -> None:
    try:
        status = path.stat()
    except OSError:
        return
    state[str(path)] = (status.st_mtime_ns, status.st_size)


def _note_names(state: State, folder: Path) -> None:
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:
        return
    state[f"{folder}{os.sep}"] = (hash(tuple(names)), len(names))


class Watcher:
    """Calls `changed` from a thread of its own whenever the state is no longer as it was."""

    def __init__(self, state: Callable[[], State], on_change: Callable[[], None], *, first: bool = False) -> None:
        """Take what looks at the state, and whether all counts as changed at first."""
        self._first = first
        self._state = state
        self._on_change = on_change
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._state_seen = state()

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more, and wait for the call that may be under way."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        pause = SOON
        if self._first:
            self._on_change()
            self._state_seen = self._state()
        while not self._stop.wait(pause):
            began = time.perf_counter()
            now = self._state()
            pause = min(LATE, max(SOON, (time.perf_counter() - began) / SHARE))
            if now != self._state_seen:
                self._state_seen = now
                self._on_change()
