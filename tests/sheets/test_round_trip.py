"""Out and in again: what nobody has changed is the same, byte for byte."""

from __future__ import annotations

import shutil
import subprocess
import warnings
from dataclasses import replace
from pathlib import Path

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.plan.printed_texts import printed_texts, with_texts
from campaignkit.sheets.exporting import empty_workbook, left_out, workbook_of
from campaignkit.sheets.importing import import_workbook
from tests.sheets.books import PLAN, cell, changed, exported, imported, lines_of
from tests.support import ROOT, overlay_document

SAMPLES = sorted((ROOT / "campaigns").glob("*/plan.yaml"))
OFFICE = shutil.which("soffice")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_nothing_changes_when_nothing_was_changed(sample: Path, tmp_path: Path) -> None:
    campaign = open_campaign(sample)
    book = tmp_path / "plan.xlsx"
    book.write_bytes(workbook_of(campaign))
    found = import_workbook(book, "plan.xlsx", sample, campaign)
    assert (found.findings, found.merge.changes, found.notes) == ([], [], ())
    assert found.after == found.before == sample.read_bytes()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_a_workbook_alone_makes_the_same_plan(sample: Path, tmp_path: Path) -> None:
    book, plan = tmp_path / "plan.xlsx", tmp_path / "new" / "plan.yaml"
    book.write_bytes(workbook_of(open_campaign(sample)))
    found = import_workbook(book, "plan.xlsx", plan, None)
    assert found.findings == []
    plan.parent.mkdir()
    plan.write_bytes(found.after)
    old, new = open_campaign(sample).plan, open_campaign(plan).plan
    assert old is not None
    assert new is not None
    # a block of YAML ends with a line break, which nobody sees in a cell
    old, new = (
        with_texts(plan, {text.key: text.value.strip() for text in printed_texts(plan)}) for plan in (old, new)
    )
    # by language there are no columns, and the export says so (`left_out`)
    old = replace(old, audiences=tuple(replace(audience, address={}) for audience in old.audiences))
    assert new == old


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    plan, _ = exported(tmp_path)
    assert workbook_of(open_campaign(plan)) == workbook_of(open_campaign(plan))
    assert empty_workbook("ro") == empty_workbook("ro")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where LibreOffice keeps its settings; to make them takes longer than to save a workbook."""
    return tmp_path_factory.mktemp("office")


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_libreoffice_opens_changes_and_saves_it(tmp_path: Path, office: Path, kind: str) -> None:
    if OFFICE is None:
        warnings.warn("soffice is not here: no workbook was opened by LibreOffice", stacklevel=1)
        pytest.skip("soffice is not here")
    plan, book = exported(tmp_path)
    changed(book, lambda b: setattr(cell(b["Activities"], "lesson", "Name"), "value", "A lesson in all classes"))
    command = [OFFICE, f"-env:UserInstallation=file://{office}", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", str(tmp_path / "saved"), str(book)], check=True, capture_output=True)
    found = imported(plan, tmp_path / "saved" / f"plan.{kind}")
    assert found.findings == []
    assert lines_of(found) == ["-     name: A lesson in each class", "+     name: A lesson in all classes"]
    assert found.after == PLAN.replace("A lesson in each class", "A lesson in all classes").encode()


def test_what_no_sheet_has_is_named() -> None:
    text = "materials:\n  - {id: p, type: poster, audience: teens, messages: [tell-us], quantities: {a4: 5}}\n"
    text += "audiences:\n  - {id: teens, address: {de: polite}}\n"
    assert left_out(overlay_document(text)) == ("audiences.teens.address",)
