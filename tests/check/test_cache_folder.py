"""Where judgements are kept: in a folder of the user, for this program, up to a number, by several processes."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from campaignkit.check import judgement_cache as caching
from campaignkit.check import rules_over_campaign
from campaignkit.check.judged_campaign import JudgedCampaign
from campaignkit.check.judgement_cache import Cache, user_cache, wanted_cache
from campaignkit.check.pool import MANY, judged
from tests.check.caches import REVIEW, fresh, said
from tests.check.everything import PLAN, alter
from tests.support import run


def test_a_folder_that_cannot_be_used_is_done_without(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in (os.devnull, str(here / "campaigns/mine/plan.yaml"), "\0", "/proc/nowhere"):
        monkeypatch.setattr(caching, "_user_folder", lambda folder=folder: Path(folder))
        assert user_cache() is None
    gone = Cache(here.parent / "never made", "this program")
    (one,) = judged([PLAN], REVIEW, cache=gone)
    assert said(one) == said(fresh())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere caches lie elsewhere")
@pytest.mark.parametrize("given", [None, "", "not/from/the/root"])
def test_it_lies_in_the_folder_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str | None
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    if given is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", given)
    mine = user_cache()
    assert mine is not None
    assert mine.folder == tmp_path / ".cache" / "campaignkit" / "checks"


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_folder_that_others_can_write_into_is_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    mine = user_cache()
    assert mine is not None
    assert mine.folder.stat().st_mode & 0o777 == 0o700
    mine.folder.chmod(0o777)
    assert user_cache() is None


def test_it_is_wanted_everywhere_but_in_ci(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)
    assert wanted_cache(None) is not None
    assert wanted_cache(False) is None
    monkeypatch.setenv("CI", "true")
    assert wanted_cache(None) is None
    assert wanted_cache(True) is not None


def test_the_oldest_go_when_there_are_too_many(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "MOST_KEPT", 10)
    for number in range(12):
        file = kept.folder / f"{number}.json"
        file.write_bytes(b"")
        os.utime(file, ns=(number, number))
    kept.tidy()
    assert sorted(int(file.stem) for file in kept.folder.iterdir()) == list(range(3, 12))


def test_many_plans_in_several_processes(kept: Cache, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plans = [PLAN]
    for number in range(MANY):
        copy = Path(f"campaigns/copy-{number:02}/plan.yaml")
        shutil.copytree(PLAN.parent, copy.parent)
        plans.append(copy)
    first = [said(one) for one in judged(plans, REVIEW, cache=kept, workers=2)]
    assert len(list(kept.folder.iterdir())) == len(plans)
    alter(plans[3])
    again: list[Path] = []
    judge = rules_over_campaign.judge

    def counting(campaign: Any, *arguments: Any, **more: Any) -> JudgedCampaign:
        again.append(campaign.path)
        return judge(campaign, *arguments, **more)

    monkeypatch.setattr(rules_over_campaign, "judge", counting)
    second = [said(one) for one in judged(plans, REVIEW, cache=kept)]
    assert again == [plans[3]]
    assert [number for number, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]] == [3]


def test_a_user_sees_the_same(here: Path) -> None:
    environment = {"XDG_CACHE_HOME": str(here.parent), "CI": ""}
    cold = run("check", "campaigns", cwd=here, env=environment)
    assert list((here.parent / "campaignkit" / "checks").iterdir())
    assert run("check", "campaigns", cwd=here, env=environment) == cold
    assert run("check", "campaigns", "--no-cache", cwd=here, env=environment) == cold
    alter(here / "campaigns/mine/plan.yaml")
    assert run("check", "campaigns", cwd=here, env=environment) != cold


def test_the_program_is_known_by_its_files() -> None:
    stamp = caching.program()
    assert stamp == caching.program()
    assert len(stamp) == 64


def test_another_version_of_a_package_is_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = caching.program()
    (tmp_path / "regex-2099.1.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    assert caching.program() != stamp
