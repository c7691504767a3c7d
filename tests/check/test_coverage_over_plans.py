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


@pytest.mark.parametrize(
    ("base", "edition", "counted"),
    [
        ("campaign: {countries: [MD, RO]}", "country: RO", ["base", "edition"]),  # nobody else counts it for MD
        ("campaign: {id: base}", "language: ro", ["edition"]),  # the same campaign in another language
        ("campaign: {id: base}", "region: Bălți", ["base", "edition"]),  # of the nation, and of a region
        ("campaign: {id: base}", "starts: 2026-01-01, ends: 2026-12-31", ["base", "edition"]),  # of two years
    ],
)
def test_what_editions_have_in_common_is_counted_by_them(
    folder: Path, base: str, edition: str, counted: list[str]
) -> None:
    Path("base.yaml").write_text(f"extends: whole.yaml\n{base}\n", encoding="utf-8")
    Path("edition.yaml").write_text(f"extends: base.yaml\ncampaign: {{{edition}}}\n", encoding="utf-8")
    view = coverage_report(scope_of([Path("base.yaml"), Path("edition.yaml")]), ()).view
    assert view is not None
    assert [plan["file"] for plan in view["plans"]] == [f"{name}.yaml" for name in counted]
    assert view["bases"] == [f"{name}.yaml" for name in ("base", "edition") if name not in counted]
    assert (view["portfolio"] is None) == (len(counted) == 1)


def test_a_plan_for_several_countries_is_counted_where_each_has_its_edition(folder: Path) -> None:
    plans = {"both": "countries: [MD, RO], country: MD", "md": "country: MD", "ro": "country: RO, starts: 2025-03-01"}
    for name, section in plans.items():
        base = "whole" if name == "both" else "both"
        Path(f"{name}.yaml").write_text(f"extends: {base}.yaml\ncampaign: {{{section}}}\n", encoding="utf-8")
    view = coverage_report(scope_of([Path(f"{name}.yaml") for name in plans]), ()).view
    assert view is not None
    assert ([plan["file"] for plan in view["plans"]], view["bases"]) == (["md.yaml", "ro.yaml"], ["both.yaml"])


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
