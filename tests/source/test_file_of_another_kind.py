"""A workbook, a document or a picture where a plan is expected: named as what it is, with what to do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.support import SAMPLE, run


def workbook() -> bytes:
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    return out.getvalue()


def document() -> bytes:
    out = io.BytesIO()
    docx.Document().save(out)
    return out.getvalue()


def packed(name: str, text: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, text)
    return out.getvalue()


KINDS = {
    "plan.xlsx": (workbook(), "an Excel workbook"),
    "plan.docx": (document(), "a Word document"),
    "plan.ods": (packed("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "a workbook of LibreOffice"),
    "plan.zip": (packed("a.txt", "a"), "a ZIP file"),
    "plan.pdf": (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
    "plan.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
    "plan.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "an old Excel workbook"),
    "plan.png": (b"\x89PNG\r\n\x1a\n", "a picture"),
    "plan.html": (b"<!DOCTYPE html><p>", "a web page"),
    "plan.toml": (b"[campaign]\n", "a TOML file"),
    "plan.csv": (b"name;place\n", "a table"),
    "plan.txt": (b"Dear all", "a text"),
    "plan.json": (b'{"name": "x"}', "JSON without a `campaign`"),
    "renamed.yaml": (workbook(), "an Excel workbook"),
}


@pytest.mark.parametrize("name", KINDS)
def test_it_is_named_with_what_to_do(name: str, tmp_path: Path) -> None:
    data, what = KINDS[name]
    (tmp_path / name).write_bytes(data)
    done = run("check", name, cwd=tmp_path)
    assert done.exit_code == 2
    assert f"{name}:1:1 error CK003 unreadable-file\n  {name} is {what}, and no plan.\n  help: " in done.stdout


def test_a_plan_is_a_plan_under_any_name(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes(SAMPLE.read_bytes())
    assert run("check", "plan.txt", "--fail-on", "error", cwd=tmp_path).exit_code == 0


def test_a_workbook_beside_nothing_else_is_met_kindly_by_other_commands(tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(workbook())
    for command in ("todo", "render", "preview", "translate words ro", "templates --campaign"):
        done = run(*command.split(), "plan.xlsx", cwd=tmp_path)
        assert done.exit_code == 2
        assert "an Excel workbook" in done.stdout
