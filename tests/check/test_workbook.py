"""`check plan.xlsx`: what is wrong with the plan that a workbook would make, at its cells; nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from campaignkit.campaign.opening import open_campaign
from campaignkit.check.run_settings import Settings
from campaignkit.check.workbook_check import check_workbook
from campaignkit.cli.app import asked
from tests.sheets.books import cell, changed, exported


def checked(book: Path, *more: str) -> tuple[int, str]:
    done = CliRunner().invoke(asked(["check"]), ["check", str(book), "--format", "github", *more])
    return done.exit_code, done.output


def test_findings_stand_at_the_cells_of_the_workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    plan, book = exported(Path())

    def change(b: Any) -> None:
        cell(b["Messages"], "tell", "Headline").value = "It is your own fault"
        cell(b["Activities"], "lesson", "First day").value = "soon"

    changed(book, change)
    before = plan.read_bytes(), book.read_bytes()
    code, told = checked(book)
    assert code == 1
    assert "Messages!C3: “your own fault” puts blame" in told
    assert "Activities!K3: `soon` is not a day." in told
    assert "plan.xlsx" in told
    assert (plan.read_bytes(), book.read_bytes()) == before
    assert "CK203" not in checked(book, "--select", "CK6")[1]


def test_what_makes_no_plan_is_told_and_nothing_is_judged(tmp_path: Path) -> None:
    plan, book = exported(tmp_path)
    book.write_bytes(b"PK\x03\x04")
    report = check_workbook(book, plan, open_campaign(plan), Settings())
    assert ([finding.code for finding in report.findings], report.examined.unread) == (["CK650"], 1)
