"""Judgements used again: whatever happens to the files of a campaign, what is answered is what a new check says."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from campaignkit.check import rules_over_campaign
from campaignkit.check.judged_campaign import JudgedCampaign
from campaignkit.check.judgement_cache import Cache
from campaignkit.check.pool import judged
from tests.check.caches import REVIEW, agreed, agrees, entry, fill, fresh, said
from tests.check.everything import CHANGES, KINDS, NEW, PLAN, everything


def test_the_campaign_of_everything_is_read_whole(here: Path, kept: Cache) -> None:
    assert not agrees(kept), "nothing is kept at first"
    one = fresh()
    assert one.built, [finding.message for finding in one.findings]
    assert one.topic == "own"
    assert {"CK203", "CK321"} <= {finding.code for finding in one.findings}
    assert one.comments
    assert "campaigns/mine/recipients.csv" in one.files
    files = {file.removesuffix(".moved") for file in one.files}
    assert {name for name in KINDS if name.endswith((".yaml", ".po"))} - {"campaigns/mine/locales/xx.po"} <= files


def test_what_has_not_changed_is_answered_without_judging(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    (first,) = judged([PLAN], REVIEW, cache=kept)

    def never(*_: object, **__: object) -> JudgedCampaign:
        raise AssertionError("judged again")

    monkeypatch.setattr(rules_over_campaign, "judge", never)
    (second,) = judged([PLAN], REVIEW, cache=kept)
    assert said(second) == said(first)


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_file_is_seen(name: str, change: str, here: Path, kept: Cache) -> None:
    (before,) = judged([PLAN], REVIEW, cache=kept)
    CHANGES[change](here / name)
    had, now = agreed(kept)
    if now != said(before):
        assert not had
    if change == "touched only":
        assert had, "what is the same is not judged again"


@pytest.mark.parametrize("what", NEW)
@pytest.mark.parametrize("text", ["", "id: own\n", "copied"])
def test_a_new_file_is_seen(what: str, text: str, here: Path, kept: Cache) -> None:
    fill(kept)
    target = here / NEW[what]
    target.parent.mkdir(parents=True, exist_ok=True)
    same = [here / name for name in KINDS if Path(name).name == target.name]
    target.write_bytes(same[-1].read_bytes() if text == "copied" and same else text.encode())
    agrees(kept)
    target.unlink()
    agrees(kept)


steps = st.tuples(st.sampled_from(KINDS), st.sampled_from(sorted(CHANGES)))


@settings(suppress_health_check=list(HealthCheck), max_examples=8)
@given(st.lists(steps, min_size=2, max_size=3))
def test_after_any_changes_the_answer_is_that_of_a_new_check(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("world")
    with pytest.MonkeyPatch.context() as patch:
        (folder / "outside").mkdir()
        (folder / "kept").mkdir()
        patch.setenv("OUTSIDE", str(folder / "outside"))
        patch.setenv("SOURCE_DATE_EPOCH", "1751328000")
        everything(folder / "repository")
        patch.chdir(folder / "repository")
        cache = Cache(folder / "kept", "this program")
        agrees(cache)
        for name, change in changes:
            path = folder / "repository" / name
            if path.is_file() and not path.is_symlink():
                CHANGES[change](path)
            agrees(cache)
    shutil.rmtree(folder)


def test_all_that_is_opened_was_asked_for(here: Path, kept: Cache, opened: list[str]) -> None:
    list(judged([PLAN], REVIEW, cache=kept))
    row = json.loads(entry(kept).read_bytes().partition(b"\n")[2])
    asked = {str(here / one) for (_, *rest), _ in row["asked"] for one in rest if isinstance(one, str)}
    inside = {name for name in opened if Path(name).is_relative_to(here)}
    assert len(inside) > 10
    assert inside <= asked
