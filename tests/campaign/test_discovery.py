"""Which plans a path stands for."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.campaign.discovery import find_plans


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("", encoding="utf-8")


def found(*paths: str) -> list[str]:
    return [path.as_posix() for path in find_plans([Path(path) for path in paths])]


def test_what_lies_below_a_plan_belongs_to_it(folder: Path) -> None:
    put("c/b/plan.yaml", "c/b/other.yaml", "c/b/deeper/plan.yaml", "c/a/plan.yml")
    assert found("c") == ["c/a/plan.yml", "c/b/plan.yaml"]


def test_in_any_other_folder_every_yaml_file_is_a_plan(folder: Path) -> None:
    put("c/week.yaml", "c/day.yml", "c/_part.yaml", "c/.hidden.yaml", "c/campaignkit.yaml", "c/read.md")
    put("c/locales/x.yaml", "c/topics/x.yaml", "c/.git/x.yaml", "c/frameworks/x.yaml", "c/year/month.yaml")
    assert found("c") == ["c/day.yml", "c/week.yaml", "c/year/month.yaml"]


def test_a_file_is_taken_as_it_is_and_once(folder: Path) -> None:
    put("c/plan.yaml", "notes.txt")
    assert found("notes.txt", "c/plan.yaml", "c", "nothing.yaml", "c") == ["notes.txt", "c/plan.yaml", "nothing.yaml"]


def test_links_to_folders_are_not_followed(folder: Path) -> None:
    put("c/a/plan.yaml")
    Path("c/again").symlink_to(folder / "c", target_is_directory=True)
    assert found("c") == ["c/a/plan.yaml"]


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_name_no_system_takes_is_left_to_whoever_reads_it(name: str) -> None:
    assert find_plans([Path(name)]) == [Path(name)]
