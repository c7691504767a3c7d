"""A file of an earlier run is used again only when all that makes it is as it was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from campaignkit.json_data import Json
from campaignkit.kit import bundle, bundles_kept, unchanged
from campaignkit.kit.kits import Kit
from campaignkit.kit.render import render_kit
from tests.kit.conftest import final
from tests.support import overlay_document


def test_a_repair_of_our_own_code_makes_files_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "KIT", tmp_path / "kit")
    hashed = unchanged.engine_files.__wrapped__
    engine = tmp_path / "kit" / "engines" / "docx_engine.py"
    engine.parent.mkdir(parents=True)
    engine.write_text("SIZE = 9", encoding="utf-8")
    before = hashed(tmp_path / "templates")
    assert hashed(tmp_path / "templates") == before
    engine.write_text("SIZE = 11", encoding="utf-8")
    assert hashed(tmp_path / "templates") != before


MESSAGE = """
materials:
  - {id: poster-teens, type: sms}
"""


def test_zips_and_index_are_made_again_when_what_they_hold_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def zipped(kit: Kit, data: Mapping[PurePosixPath, bytes]) -> bytes:
        made.append(kit.folder.name)
        return bundle.kit_zip(kit, data)

    def shown(view: Json) -> bytes:
        made.append("index")
        return bundle.index_page(view)

    monkeypatch.setattr(bundles_kept, "kit_zip", zipped)
    monkeypatch.setattr(bundles_kept, "index_page", shown)

    def render(text: str) -> list[str]:
        made.clear()
        document = overlay_document(text)
        render_kit(document, final(document), tmp_path)
        return made

    assert render(MESSAGE) == ["teens", "index"]
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert render(MESSAGE) == []
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    (tmp_path / "index.html").unlink()
    assert render(MESSAGE) == ["index"]
    assert render(MESSAGE + "messages: [{id: tell-us, headline: Talk to somebody you trust}]\n")[0] == "teens"
    for name in before:
        if name.suffix == ".zip":
            name.write_bytes(b"not ours")
    assert "teens" in render(MESSAGE)
