"""Many plans: let go one by one, judged by several processes, with the same findings in the same order."""

from __future__ import annotations

import gc
import pickle
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from campaignkit.check import pool, rules_over_campaign, with_bases
from campaignkit.check.many_plans import check_plans, gather
from campaignkit.check.pool import MANY, judged
from campaignkit.check.rules_over_campaign import judge
from campaignkit.check.run_settings import GivenOptions, Settings, settle
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.plan.model.plan import Plan
from tests.support import CASES


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """More plans than one process takes: every third has a fault, and all extend one base with a fault of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751328000")
    base = (CASES / "base.yaml").read_text(encoding="utf-8").replace("headline: Ask tonight", "headline: Your fault")
    Path("base.yaml").write_text(base, encoding="utf-8")
    paths = []
    for number in range(MANY + 5):
        path = Path(f"plan-{number:02}.yaml")
        fault = "\nmessages: [{id: tell-us, headline: It is your fault}]" if number % 3 == 0 else ""
        path.write_text(f"extends: base.yaml\ncampaign: {{id: c{number}}}{fault}\n", encoding="utf-8")
        paths.append(path)
    return paths


def test_several_processes_find_the_same_in_the_same_order(plans: list[Path]) -> None:
    settings = settle(GivenOptions(profile="publish", ignore=("CK101",)))
    one = gather(judged(plans, settings, workers=1), settings)
    two = gather(judged(plans, settings, workers=2), settings)
    assert one.findings
    assert one.findings == two.findings
    assert (one.files, one.examined, one.ran) == (two.files, two.examined, two.ran)
    assert list(one.sources) == list(two.sources)
    assert {file: source.line(1) for file, source in one.sources.items()} == {
        file: source.line(1) for file, source in two.sources.items()
    }


def test_settings_and_findings_travel(plans: list[Path]) -> None:
    Path("campaignkit.yaml").write_text(
        "per-file-ignores: [{files: plan-00.yaml, ignore: CK203, reason: x}]\n", encoding="utf-8"
    )
    from campaignkit.check.scope import scope_of

    settings = scope_of([Path("plan-00.yaml")]).settings
    again: Settings = pickle.loads(pickle.dumps(settings))  # noqa: S301
    assert again.selection.ignored_in("plan-00.yaml") == settings.selection.ignored_in("plan-00.yaml") != frozenset()
    (found,) = judged(plans[:1], settings)
    assert pickle.loads(pickle.dumps(found)).findings == found.findings  # noqa: S301


def living(kind: type) -> int:
    gc.collect()
    return sum(1 for thing in gc.get_objects() if type(thing) is kind)


def test_no_more_than_one_plan_is_held_at_a_time(plans: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    gc.collect()
    gc.freeze()  # so that only what is made from here on is looked through, thirty times
    before = living(Plan)
    most = 0

    def watching(*arguments: Any, **options: Any) -> object:
        nonlocal most
        most = max(most, living(Plan) - before)
        return judge(*arguments, **options)

    monkeypatch.setattr(rules_over_campaign, "judge", watching)
    settings = Settings()
    report = gather(judged(plans, settings, workers=1), settings)
    assert 1 <= most <= 2, "the one that is judged, and at most the one that is being let go"
    assert living(Plan) - before <= 1
    assert report.examined.plans == len(plans)


def test_only_texts_that_are_quoted_are_kept(plans: list[Path]) -> None:
    report = check_plans(plans, Settings())
    quoted = {finding.span.file for finding in report.findings}
    assert set(report.sources) <= {*quoted, *(related.span.file for f in report.findings for related in f.related)}
    assert len(report.files) == len(plans) + 1
    assert all(isinstance(source, SourceText) for source in report.sources.values())


def test_a_record_can_be_copied(plans: list[Path]) -> None:
    from campaignkit.knowledge.lexicons import lexicon

    known = lexicon("en")
    assert known is not None
    again = pickle.loads(pickle.dumps(known.terms[0]))  # noqa: S301
    assert asdict(again) == asdict(known.terms[0])


def test_processes_stay_for_all_groups(plans: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "MANY", 2)
    monkeypatch.setattr(pool, "PART", 1)
    monkeypatch.setattr(pool, "GROUP", 3)
    settings = settle(GivenOptions(profile="publish", select=("CK203",)))
    found = list(judged(plans[:6], settings, workers=2))
    assert [path.name in one.files for path, one in zip(plans, found, strict=False)] == [True] * 6


def test_bases_are_let_go_and_a_broken_one_is_none(plans: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(with_bases, "MOST_BASES", 1)
    kept: dict[Any, object] = {}
    monkeypatch.setattr(with_bases, "_BASES", kept)
    settings = settle(GivenOptions(profile="publish", select=("CK203",)))
    Path("other.yaml").write_bytes(Path("base.yaml").read_bytes())
    Path("half.yaml").write_text("campaign: {id: half}\n", encoding="utf-8")
    for plan, base in zip(plans[1:4], ("base", "other", "half"), strict=True):
        plan.write_text(f"extends: {base}.yaml\ncampaign: {{title: Other}}\n", encoding="utf-8")
        list(judged([plan], settings))
        assert [key[1] for key in kept] == [f"{base}.yaml"]
    assert list(kept.values()) == [None]
