"""The benchmarks measure nothing beside an anchor that cannot run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks import table


def test_an_anchor_that_lacks_a_package_is_no_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "ANCHORS", Path(sys.executable))  # campaignkit needs neither pydantic nor yamllint
    with pytest.raises(SystemExit, match="make bench"):
        table.require_anchors()
