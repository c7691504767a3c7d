"""`campaignkit` alone: three commands that fit what is in the folder, each of which works as it stands."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support import SAMPLE, run


def steps(folder: Path) -> list[str]:
    done = run(cwd=folder, env={"SOURCE_DATE_EPOCH": "1751328000"})
    assert done.exit_code == 0
    return re.findall(r"^  \d  (campaignkit \S+(?: \S+)*?)  ", done.stdout, re.MULTILINE)


def test_in_an_empty_folder_the_wizard_comes_first(tmp_path: Path) -> None:
    assert steps(tmp_path)[0] == "campaignkit new"
    assert len(steps(tmp_path)) == 3
    assert list(tmp_path.iterdir()) == []


def test_answers_that_were_kept_come_first(tmp_path: Path) -> None:
    (tmp_path / ".new-campaign.yaml").write_text("country: MD\n", encoding="utf-8")
    assert "goes on with your answers" in run(cwd=tmp_path).stdout


def test_a_new_plan_is_checked_rendered_and_listed(tmp_path: Path) -> None:
    run("new", "mine", "--country", "MD", "--yes", cwd=tmp_path)
    (tmp_path / "mine").rename(tmp_path / "campaigns")
    assert steps(tmp_path / "campaigns") == [
        "campaignkit check .",
        "campaignkit render . --draft",
        "campaignkit todo .",
    ]


def test_a_clean_plan_is_rendered_next(tmp_path: Path) -> None:
    (tmp_path / "campaigns" / "a").mkdir(parents=True)
    (tmp_path / "campaigns" / "a" / "plan.yaml").write_bytes(SAMPLE.read_bytes())
    assert steps(tmp_path)[-2:] == ["campaignkit todo campaigns/a", "campaignkit preview campaigns/a"] or (
        steps(tmp_path)[0].startswith(("campaignkit render campaigns/a", "campaignkit check campaigns/a"))
    )


def test_several_plans_are_checked_together(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / "campaigns" / name).mkdir(parents=True)
        (tmp_path / "campaigns" / name / "plan.yaml").write_bytes(SAMPLE.read_bytes())
    assert steps(tmp_path) == ["campaignkit check .", "campaignkit coverage .", "campaignkit todo campaigns/a"]


def test_a_workbook_alone_is_read_in(tmp_path: Path) -> None:
    (tmp_path / "my plan.xlsx").write_bytes(b"PK")
    assert steps(tmp_path)[:2] == ['campaignkit check "my plan.xlsx"', 'campaignkit sheets import "my plan.xlsx"']


def test_a_broken_plan_has_three_ways_to_repair_it(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("campaign: {id: x\n", encoding="utf-8")
    assert steps(tmp_path) == ["campaignkit check .", "campaignkit preview .", "campaignkit explain CK001"]


def test_when_a_campaign_is_over_its_report_comes_next(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(SAMPLE.read_bytes())
    done = run(cwd=tmp_path, env={"SOURCE_DATE_EPOCH": "1924992000"})
    assert "campaignkit report ." in done.stdout
