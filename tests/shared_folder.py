"""A folder that all workers of a run share: the kit that one has made there, the next finds made."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ready import PATIENCE

GLANCE = 0.05
"""Seconds between two looks whether it is one's turn."""


@contextlib.contextmanager
def shared_folder(factory: pytest.TempPathFactory, name: str) -> Iterator[Path]:
    """Yield it to one worker at a time."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    turn = folder.with_suffix(".turn")
    for _ in range(round(PATIENCE / GLANCE)):
        with contextlib.suppress(FileExistsError):
            turn.mkdir()
            break
        time.sleep(GLANCE)
    else:
        raise TimeoutError(f"nobody has given {turn} back")
    try:
        yield folder
    finally:
        turn.rmdir()
