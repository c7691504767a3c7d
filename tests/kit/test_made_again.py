"""A file of an earlier run is used again only when all that makes it is as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.kit import unchanged


def test_a_repair_of_our_own_code_makes_files_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "KIT", tmp_path / "kit")
    hashed = unchanged._engine_files.__wrapped__
    engine = tmp_path / "kit" / "engines" / "docx_engine.py"
    engine.parent.mkdir(parents=True)
    engine.write_text("SIZE = 9", encoding="utf-8")
    before = hashed(tmp_path / "templates")
    assert hashed(tmp_path / "templates") == before
    engine.write_text("SIZE = 11", encoding="utf-8")
    assert hashed(tmp_path / "templates") != before
