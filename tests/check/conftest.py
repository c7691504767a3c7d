"""The campaign of everything in a repository of its own, and a cache beside it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from campaignkit.check.judgement_cache import Cache
from tests.check.everything import everything


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "outside").mkdir()
    monkeypatch.setenv("OUTSIDE", str(tmp_path / "outside"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751328000")
    everything(tmp_path / "repository")
    monkeypatch.chdir(tmp_path / "repository")
    return tmp_path / "repository"


@pytest.fixture
def kept(here: Path) -> Cache:
    folder = here.parent / "kept"
    folder.mkdir()
    return Cache(folder, "this program")


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """What is opened and listed, as Python itself reports it."""
    seen: list[str] = []
    listens = [True]

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if listens[0] and event in ("open", "os.scandir", "os.listdir") and isinstance(arguments[0], (str, Path)):
            seen.append(str(Path.cwd() / arguments[0]))

    sys.addaudithook(hook)
    yield seen
    listens[0] = False
