"""Frameworks of an opened campaign: those the plan names, those asked for besides, and broken ones."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from campaignkit.campaign import framework_files
from campaignkit.campaign.framework_files import framework, load_framework, local_frameworks, shipped_frameworks
from campaignkit.campaign.opening import open_campaign
from tests.support import CASES

GOOD = (shipped_frameworks()["sem5"]).read_text(encoding="utf-8").replace("sem5", "own")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "frameworks").mkdir()
    (tmp_path / "frameworks" / "own.yaml").write_text(GOOD, encoding="utf-8")
    path = tmp_path / "campaigns" / "a" / "plan.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes((CASES / "base.yaml").read_bytes())
    return path


def test_frameworks_of_the_folder_and_of_the_package(plan: Path) -> None:
    opened = open_campaign(plan, frameworks=("own", "sem5", "nothing"))
    assert opened.diagnostics == ()
    assert set(opened.frameworks) >= {"own", "sem5"}
    assert "nothing" not in opened.frameworks
    assert "own.yaml" in [Path(name).name for name in opened.sources]


def test_a_broken_framework_is_named_and_its_source_kept(plan: Path) -> None:
    broken = plan.parents[2] / "frameworks" / "own.yaml"
    broken.write_text(GOOD.replace("requirements:", "requirments:"), encoding="utf-8")
    opened = open_campaign(plan, frameworks=("own",))
    assert "own" not in opened.frameworks
    assert "CK010" in {d.code for d in opened.diagnostics}
    assert "own.yaml" in [Path(name).name for name in opened.sources]


def test_a_framework_that_cannot_be_read_at_all(plan: Path) -> None:
    broken = plan.parents[2] / "frameworks" / "own.yaml"
    broken.write_bytes(b"\xff\xfe")
    opened = open_campaign(plan, frameworks=("own",))
    assert [d.code for d in opened.diagnostics] == ["CK002"]
    assert "own" not in opened.frameworks


def test_a_broken_own_template_stops_the_plan_alone(plan: Path) -> None:
    (plan.parent / "templates" / "flag").mkdir(parents=True)
    opened = open_campaign(plan)
    assert opened.plan is None
    assert [d.code for d in opened.diagnostics] == ["CK092"]


def test_the_name_of_a_shipped_framework_cannot_be_taken(plan: Path) -> None:
    (plan.parents[2] / "frameworks" / "sem5.yaml").write_text("mine", encoding="utf-8")
    assert set(local_frameworks(plan)) == {"own"}
    (said,) = open_campaign(plan, frameworks=["sem5"]).diagnostics
    assert (said.code, said.span.file) == ("CK014", (plan.parents[2] / "frameworks" / "sem5.yaml").as_posix())
    assert "Call the file otherwise, such as `sem5-own`" in said.hint


def test_the_nearest_framework_of_a_name_is_taken(plan: Path) -> None:
    near = plan.parent / "frameworks" / "own.yaml"
    near.parent.mkdir()
    near.write_text(GOOD, encoding="utf-8")
    assert local_frameworks(plan)["own"] == near


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
@pytest.mark.parametrize("above", range(3))
def test_nothing_is_taken_from_a_folder_of_everybody(plan: Path, above: int) -> None:
    """Its own folder is the campaign's, wherever it lies; one above it may hold what strangers put there."""
    folder = plan.parents[above]
    framework = plan.parents[2] / "frameworks"
    framework.rename(folder / "frameworks")
    assert "own" in local_frameworks(plan)
    folder.chmod(0o777)
    assert "own" in local_frameworks(plan), "a drive that several share is theirs"
    folder.chmod(0o1777)
    assert ("own" in local_frameworks(plan)) == (above == 0)


def test_a_framework_that_is_not_there_or_broken_is_a_mistake_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(KeyError):
        framework("nothing")
    (tmp_path / "bad.yaml").write_text("id: bad\n", encoding="utf-8")
    monkeypatch.setattr(framework_files, "shipped_frameworks", lambda: {"bad": tmp_path / "bad.yaml"})
    with pytest.raises(ValueError, match="has no"):
        framework("bad")
    assert load_framework(tmp_path / "no.yaml", "no.yaml").part is None
