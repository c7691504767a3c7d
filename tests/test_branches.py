"""The floor of measured branches holds each package by itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.branches import HELD, main


def report(folder: Path, **taken: int) -> Path:
    files = {
        f"campaignkit/{package}/a.py": {"summary": {"covered_branches": count, "num_branches": 100}}
        for package, count in taken.items()
    }
    path = folder / "report.json"
    path.write_text(json.dumps({"files": files}), encoding="utf-8")
    return path


ALL = dict.fromkeys(HELD, 95)


@pytest.mark.parametrize(
    ("taken", "code"),
    [(ALL, 0), (ALL | {"cli": 1}, 0), (ALL | {"plan": 94}, 1), ({k: 100 for k in HELD if k != "check"}, 1), ({}, 1)],
)
def test_each_package_is_held(tmp_path: Path, taken: dict[str, int], code: int) -> None:
    assert main(report(tmp_path, **taken)) == code
