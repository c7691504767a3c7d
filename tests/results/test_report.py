"""What became of the campaign of docs/results.md: its figures, and what its report admits not to know."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.results.results_report import plan_report
from tests.support import SAMPLE, overlay_document, run

DAY = datetime.date(2025, 4, 1)


@pytest.fixture(scope="module")
def report(finished: Path) -> dict[str, Any]:
    return plan_report(open_campaign(finished / "campaigns" / "finished" / "plan.yaml"), DAY)


def by_id(rows: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in rows}


def test_objectives_and_indicators_stand_to_their_targets(report: dict[str, Any]) -> None:
    (tell,) = report["objectives"]
    assert (tell["baseline"], tell["target"], tell["result"]["value"], tell["status"]) == (
        "40 %",
        "80 %",
        "74 %",
        "in part",
    )
    assert [part["sex"] for part in tell["result"]["parts"]] == ["female", "male"]
    assert {one["id"]: one["status"] for one in tell["indicators"]} == {
        "know-whom": "not measured",
        "parents-came": "in part",
        "procedure-adopted": "not measured",
    }


def test_what_is_not_due_is_not_called_missing(finished: Path) -> None:
    early = plan_report(open_campaign(finished / "campaigns" / "finished" / "plan.yaml"), datetime.date(2025, 2, 5))
    assert {one["status"] for one in early["objectives"][0]["indicators"]} == {"not due yet", "in part"}
    assert [row for row in early["not_measured"] if row["kind"] == "indicator"] == []
    assert by_id(early["activities"])["procedure"]["state"] == "nothing recorded"
    assert by_id(early["activities"])["parents-evening"]["state"] == "as-planned"


def test_money_counts_by_its_rate(report: dict[str, Any]) -> None:
    budget = report["budget"]
    assert (budget["currency"], budget["amount"], budget["planned"]) == ("EUR", "300", "180")
    assert (budget["spent"], budget["left"]) == ("173.90", "126.10"), "1080 MDL at 0.0513 and 118.50 EUR"
    assert (budget["given"], budget["in_kind"], budget["not_funded"]) == ("280.00", "97.40", "20.00")
    assert by_id(budget["activities"])["lesson"]["spent"] == {
        "amount": "1080",
        "currency": "MDL",
        "in_campaign_currency": "55.40",
    }


def test_what_has_no_rate_is_in_no_sum() -> None:
    plan = overlay_document(
        "campaign:\n  budget: {amount: 100, currency: EUR}\nactivities:\n"
        "  - {id: week, budget: {amount: 60}, done: {state: as-planned, spent: {amount: 900, currency: MDL}}}\n"
    )
    budget = plan_report(plan, DAY)["budget"]
    assert (budget["planned"], budget["spent"], budget["without_rate"]) == ("60", None, ["MDL"])


def test_reach_is_kept_apart_by_audience(report: dict[str, Any]) -> None:
    audiences = by_id(report["audiences"])
    assert audiences["small"]["achieved"]["point"] == pytest.approx(41 / 46)
    assert audiences["small"]["planned"]["point"] == pytest.approx(44 / 46)
    assert audiences["parents"]["achieved"] is None, "nobody knows how many parents there are"
    assert audiences["parents"]["by_activity"][0]["people"] == 51


def test_it_says_what_it_does_not_know(report: dict[str, Any]) -> None:
    assert {(row["kind"], row["id"], row["why"]) for row in report["not_measured"]} == {
        ("indicator", "know-whom", "not measured"),
        ("indicator", "procedure-adopted", "not measured"),
        ("activity", "survey", "nothing recorded"),
        ("activity", "procedure", "nothing recorded"),
        ("audience", "parents", "how many there are is not known"),
        ("audience", "staff", "reach not known"),
    }


def test_results_without_day_source_or_the_parts_that_were_promised() -> None:
    plan = overlay_document(
        "objectives:\n  - id: tell\n    indicators:\n"
        "      - id: pupils\n        disaggregate_by: [sex, age]\n"
        "        result: {value: '40', parts: [{sex: female, value: '20'}]}\n"
    )
    rows = [row for row in plan_report(plan, DAY)["not_measured"] if row["id"] == "pupils"]
    assert [row["why"] for row in rows] == ["no day", "no source", "not kept apart by age"]


def test_a_plan_without_results_has_a_report(tmp_path: Path) -> None:
    empty = plan_report(open_campaign(SAMPLE), datetime.date(2026, 2, 1))
    assert {one["status"] for one in empty["objectives"]} == {"not measured"}
    assert len(empty["not_measured"]) > len(empty["objectives"])


def test_the_example_is_clean_and_json_is_what_is_shown(finished: Path) -> None:
    done = run("check", "campaigns/finished", cwd=finished)
    assert (done.exit_code, "no findings" in done.stdout) == (0, True), done.stdout
    shown = run("report", "campaigns/finished", "--format", "json", "--as-of", "2025-04-01", cwd=finished)
    assert json.loads(shown.stdout)["budget"]["left"] == "126.10"


@pytest.mark.proves("CK037")
def test_the_campaign_before_is_named_and_has_to_be_there(finished: Path) -> None:
    made = run("new", "--from", "campaigns/finished", "--starts", "2026-02-02", "-o", "campaigns/again", cwd=finished)
    assert made.exit_code == 0, made.stderr
    text = (finished / "campaigns" / "again" / "plan.yaml").read_text(encoding="utf-8")
    assert 'baseline: "74 %"' in text
    assert "{id: parents-came, baseline: 51}" in text.replace('"51"', "51")
    shown = run("report", "campaigns/again", cwd=finished)
    assert "Before it: Safe and kind online, 3–28 Feb 2025." in shown.stdout
    assert "Baseline: 74 %" in shown.stdout
    (finished / "campaigns" / "again" / "plan.yaml").write_text(
        text.replace("../finished/plan.yaml\n  s", "../gone\n  s"), encoding="utf-8"
    )
    found = run("check", "campaigns/again", cwd=finished)
    assert "CK037" in found.stdout
