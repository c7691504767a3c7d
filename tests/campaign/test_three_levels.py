"""The page on overlays: its three levels are right as they stand there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.campaign.opening import open_campaign
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.plan.model.plan import Plan
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Scalar, Sequence, walk
from campaignkit.source.tree_as_yaml import printed
from tests.source.plain import to_plain
from tests.support import CASES, ROOT, SAMPLE, run

DOCS = (ROOT / "docs" / "overlays.md").read_text(encoding="utf-8")
DAY = {"SOURCE_DATE_EPOCH": "1751328000"}


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("country")
    shutil.copytree(SAMPLE.parent, folder / "campaigns" / SAMPLE.parent.name)
    for name, text in re.findall(r"<!-- file: (\S+) -->\n```yaml\n(.*?)```", DOCS, re.DOTALL):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def opened(country: Path, name: str) -> Plan:
    plan = open_campaign(country / "campaigns" / name / "plan.yaml").plan
    assert plan is not None
    return plan


def test_the_levels_are_clean_where_the_country_is(country: Path) -> None:
    done = run("check", "campaigns", cwd=country, env=DAY)
    assert done.exit_code == 0, done.stdout
    assert not re.search(r"^\S+ (error|warning) ", done.stdout, re.MULTILINE), "notes only, as for the country itself"
    assert "in 3 plans" in done.stdout


def test_each_level_says_what_the_page_says(country: Path) -> None:
    nation, north, lyceum = (opened(country, name) for name in (SAMPLE.parent.name, "north", "lyceum"))
    assert "round-table-services" in {one.id for one in nation.activities}
    assert "round-table-services" not in {one.id for one in north.activities}
    before = next(one for one in nation.activities if one.id == "parents-seminars")
    after = next(one for one in north.activities if one.id == "parents-seminars")
    assert after.responsible == (*before.responsible, "library")
    assert after.messages == before.messages
    assert [p.quantity for plan in (north, lyceum) for p in plan.materials if p.id == "poster-adolescents"] == [
        90,
        12,
    ]
    assert {one.requirement for one in lyceum.waive} >= {one.requirement for one in nation.waive}
    assert "calendar-police" not in str(lyceum)
    assert lyceum.campaign.scope == "school"


def test_show_prints_one_plan_with_the_places(country: Path) -> None:
    done = run("show", "campaigns/lyceum", "materials.poster-adolescents", cwd=country)
    assert "quantity: 12  # campaigns/lyceum/plan.yaml:5" in done.stdout
    assert "type: poster  # campaigns/digital-safety-moldova/plan.yaml:" in done.stdout
    whole = run("show", "campaigns/lyceum", cwd=country).stdout
    (country / "alone.yaml").write_text(whole, encoding="utf-8")
    alone, merged = open_campaign(country / "alone.yaml").plan, opened(country, "lyceum")
    assert alone is not None
    assert {**fields(alone), "extends": None} == {**fields(merged), "extends": None}
    wrong = run("show", "campaigns/lyceum", "materials.poster", cwd=country)
    assert (wrong.exit_code, wrong.stderr) == (2, "The plan has no `materials.poster`.\n")


def fields(plan: Plan) -> dict[str, object]:
    return {name: getattr(plan, name) for name in Plan.__slots__}


texts = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12) | st.text(
    "ab:#-'\"[]{}&*!|>%@` \n\u00e9,", max_size=12
)
trees = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=12
)


@given(tree=st.dictionaries(st.text("abcdef-", min_size=1, max_size=8), trees, min_size=1, max_size=3))
def test_what_is_printed_reads_back(tree: dict[str, object]) -> None:
    written = yaml.dump(tree, default_style='"', allow_unicode=True)
    first = load_text(SourceText("plan.yaml", written))
    if first.root is None or first.diagnostics:
        return
    assert isinstance(first.root, Mapping)
    again = load_text(SourceText("plan.yaml", "\n".join(printed(first.root)) + "\n"))
    assert again.diagnostics == []
    assert again.root is not None
    assert to_plain(again.root) == to_plain(first.root)


def test_an_overlay_for_another_year_moves_the_base(tmp_path: Path) -> None:
    base = (CASES / "base.yaml").read_text(encoding="utf-8")
    (tmp_path / "base.yaml").write_text(base, encoding="utf-8")
    seen = {}
    for name, days in {
        "year": "campaign: {starts: 2026-01-03, ends: 2027-01-02}",
        "first": "campaign: {starts: 2026-01-03}",
        "weeks": "move_days: 364",
        "kept": "campaign: {starts: 2026-01-03, ends: 2027-01-02}\nmove_days: 0",
        "shorter": "campaign: {starts: 2025-02-01}",
    }.items():
        (tmp_path / "plan.yaml").write_text(f"extends: base.yaml\n{days}\n", encoding="utf-8")
        campaign = open_campaign(tmp_path / "plan.yaml")
        assert campaign.plan is not None, campaign.diagnostics
        verified = campaign.plan.help[0].verified
        assert verified is not None
        assert str(verified.on) == "2025-06-01", "the day of a call is that day"
        seen[name] = tuple(str(day) for day in (campaign.plan.campaign.ends, campaign.plan.activities[0].starts))
    assert seen == {
        "year": ("2027-01-02", "2026-02-13"),
        "first": ("2027-01-02", "2026-02-13"),
        "weeks": ("2026-12-30", "2026-02-10"),
        "kept": ("2027-01-02", "2025-02-11"),
        "shorter": ("2025-12-31", "2025-02-11"),
    }


def test_next_year_of_an_overlay_extends_it(country: Path) -> None:
    done = run("new", "--from", "campaigns/lyceum", "--starts", "2026-02-10", "--keep-weekdays", cwd=country, env=DAY)
    assert done.exit_code == 0, done.stderr
    plan = opened(country, "lyceum-2026")
    old = opened(country, "lyceum")
    pairs = zip(plan.activities, old.activities, strict=True)
    assert {(new.starts - was.starts).days for new, was in pairs if new.starts and was.starts} == {364}
    assert all(service.verified is None for service in plan.help)
    found = open_campaign(country / "campaigns" / "lyceum-2026" / "plan.yaml")
    spans = [node.span.file for _, node in walk(found.root) if isinstance(node, Scalar)] if found.root else []
    assert any(file.endswith("campaigns/lyceum/plan.yaml") for file in spans)
    assert not isinstance(found.root, Sequence)
