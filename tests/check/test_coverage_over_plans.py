"""The coverage of a scope: what cannot be measured is said beside what can, or alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.check.coverage_over_plans import coverage_report
from campaignkit.check.scope import scope_of
from campaignkit.check.workbook_check import plan_of_workbook
from campaignkit.diagnostics.usage import UsageError
from tests.support import CASES


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("whole.yaml").write_bytes((CASES / "base.yaml").read_bytes())
    Path("half.yaml").write_text("campaign: {id: half}\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("names", "measured", "broken"),
    [(["whole"], 1, set()), (["half"], 0, {"half.yaml"}), (["half", "whole"], 1, {"half.yaml"})],
)
def test_what_cannot_be_measured_is_said(folder: Path, names: list[str], measured: int, broken: set[str]) -> None:
    found = coverage_report(scope_of([Path(f"{name}.yaml") for name in names]), ())
    assert len(found.view["plans"] if found.view is not None else []) == measured
    assert {finding.span.file for finding in found.faults.findings} == broken if found.faults else not broken


def test_a_framework_that_is_not_there_is_refused(folder: Path) -> None:
    with pytest.raises(UsageError, match="There is no framework `nothing`"):
        coverage_report(scope_of([Path("whole.yaml")]), ("nothing",))


def test_a_file_that_only_looks_like_a_workbook_is_of_no_plan(folder: Path) -> None:
    Path("plan.xlsx").write_bytes(b"PK\x03\x04 and no more")
    assert plan_of_workbook(Path("plan.xlsx")) is None


def test_names_are_in_the_language_that_is_asked_for(folder: Path) -> None:
    Path("locales").mkdir()
    Path("fr.yaml").write_text("extends: whole.yaml\ncampaign: {id: fr, translations: [fr]}\n", encoding="utf-8")
    Path("locales/fr").mkdir()
    Path("locales/fr/fr.po").write_text(
        'msgid ""\nmsgstr "Language: fr\\n"\n\n'
        'msgctxt "audiences.teens.name"\nmsgid "Young people"\nmsgstr "Adolescents"\n',
        encoding="utf-8",
    )
    view = coverage_report(scope_of([Path("fr.yaml")]), (), "fr").view
    assert view is not None
    (plan,) = view["plans"]
    names = {one["id"]: one["name"] for one in plan["audiences"]}
    assert (names["teens"], plan["language"]) == ("Adolescents", "en")
