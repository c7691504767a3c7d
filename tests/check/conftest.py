"""The campaign of everything in a repository of its own, and a cache beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.check.cache import Cache
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
