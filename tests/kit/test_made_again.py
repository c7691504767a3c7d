"""A file of an earlier run is used again only when all that makes it is as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.kit import unchanged
from campaignkit.knowledge.reader import TEMPLATES


def test_a_repair_of_our_own_code_makes_files_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "KIT", tmp_path)
    hashed = unchanged._engine_files.__wrapped__
    engine = tmp_path / "engines" / "docx_engine.py"
    engine.parent.mkdir()
    engine.write_text("SIZE = 9", encoding="utf-8")
    before = hashed(TEMPLATES)
    assert hashed(TEMPLATES) == before
    engine.write_text("SIZE = 11", encoding="utf-8")
    assert hashed(TEMPLATES) != before
