"""The page about Excel and Word: its commands work as they stand there, and what it says of them is so."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.sheets.books import run
from tests.support import ROOT

PAGE = (ROOT / "docs" / "office.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\$ campaignkit (.+)$", PAGE, re.MULTILINE)


def test_the_commands_of_the_page_work_and_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "campaigns", tmp_path / "campaigns")
    monkeypatch.chdir(tmp_path)
    before = {path: path.read_bytes() for path in Path("campaigns").rglob("*") if path.is_file()}
    assert len(COMMANDS) == 4
    for command in COMMANDS:
        assert run(*shlex.split(command)) == 0, command
    assert {path: path.read_bytes() for path in before} == before


def test_an_empty_workbook_is_in_the_language_asked_for(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    book = tmp_path / "empty.xlsx"
    assert run("sheets", "export", "-o", str(book), "-l", "ro") == 0
    opened = load_workbook(book)
    assert "Activități" in opened.sheetnames
    assert "niciun vorbitor nativ" in str([cell.value for cell in opened.worksheets[0]["A"]])
    assert run("sheets", "export", "-o", str(book), "-l", "mn") == 2
    assert run("sheets", "export", "-o", str(book), "-l", "mn", "--overwrite") == 0
    first = load_workbook(book).worksheets[0]
    assert any("nobody has written them in this language" in str(cell.value) for cell in first["A"])
    assert run("sheets", "export", "-o", str(book), "-l", "xx") == 2
    assert run("sheets", "export", "-o", str(tmp_path / "plan.doc")) == 2
