"""Frameworks: those that come with campaignkit, those of a country, and what is said about broken ones (CK103)."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from campaignkit.campaign.framework import Condition, Framework
from campaignkit.campaign.framework_files import framework, load_framework, shipped_frameworks
from campaignkit.campaign.opening import open_campaign
from campaignkit.knowledge.vocabularies import terms
from tests.support import CASES, ROOT, place, run

DOCS = (ROOT / "docs" / "frameworks.md").read_text(encoding="utf-8")
PLAN = """\
extends: base.yaml
campaign: {id: hands}
frameworks: [clean-hands]
"""


def clean_hands() -> str:
    found = re.search(r"<!-- file: frameworks/clean-hands.yaml -->\n```yaml\n(.*?)```", DOCS, re.DOTALL)
    assert found is not None
    return found[1]


def country(folder: Path, framework_text: str) -> Path:
    """Write a country's folder: a framework beside a campaign."""
    (folder / "frameworks").mkdir()
    (folder / "frameworks" / "clean-hands.yaml").write_text(framework_text, encoding="utf-8")
    campaign = folder / "campaigns" / "hands"
    campaign.mkdir(parents=True)
    (campaign / "base.yaml").write_text((CASES / "base.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    (campaign / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return campaign / "plan.yaml"


def test_four_frameworks_come_with_campaignkit() -> None:
    sizes = {name: len(framework(name).requirements) for name in shipped_frameworks()}
    assert sizes == {"lanzarote": 23, "sem4": 4, "sem5": 5, "weprotect": 14}


@pytest.mark.parametrize("name", shipped_frameworks())
def test_a_framework_is_cited(name: str) -> None:
    found = framework(name)
    assert found.id == name
    assert found.reviewed_by is None, "nobody has checked it yet; when somebody has, this test is to be changed"
    for requirement in found.requirements:
        assert requirement.id.startswith(f"{name}.")
        assert requirement.sentence.endswith(".")
        assert requirement.citation
        assert requirement.test != Condition()


def test_sem5_asks_for_every_level() -> None:
    assert [r.test.level for r in framework("sem5").requirements] == list(terms()["levels"])


def test_lanzarote_names_its_articles() -> None:
    articles = {r.id.removeprefix("lanzarote.").rsplit(".", 1)[0] for r in framework("lanzarote").requirements}
    assert articles == {"5.1", "5.2", "6", "7", "8.1", "9.1", "9.2", "9.3", "9.4", "10.1", "10.2", "10.3", "12", "13"}


def test_a_framework_written_from_the_documentation_works(tmp_path: Path) -> None:
    plan = country(tmp_path, clean_hands())
    measured = open_campaign(plan)
    assert measured.diagnostics == ()
    assert isinstance(measured.frameworks["clean-hands"], Framework)
    done = run("check", "campaigns", cwd=tmp_path, env={"SOURCE_DATE_EPOCH": "1751328000"})
    assert done.exit_code == 1
    assert "Guideline, section 1: missing." in done.stdout
    assert "Add a message (`young-children` or `children`)." in done.stdout
    assert "Guideline, section 2: missing." in done.stdout
    assert "section 3" not in done.stdout, "an activity at school level is there"


def test_coverage_takes_a_framework_no_plan_names(tmp_path: Path) -> None:
    plan = country(tmp_path, clean_hands())
    plan.write_text("extends: base.yaml\ncampaign: {id: hands}\n", encoding="utf-8")
    done = run("coverage", "campaigns", "--framework", "clean-hands", "--format", "json", cwd=tmp_path)
    frameworks = {f["id"]: f["counts"] for f in json.loads(done.stdout)["plans"][0]["frameworks"]}
    assert frameworks["clean-hands"] == {"covered": 1, "named only": 0, "waived": 0, "missing": 2}
    assert run("coverage", "campaigns", "--framework", "nothing", cwd=tmp_path).exit_code == 2


@pytest.mark.proves("CK103")
@pytest.mark.parametrize(
    ("old", "new", "code", "where"),
    [
        ("kinds: [parents-and-carers]", "kinds: [parents]", "CK013", "18:30-18:37"),
        ("      level: organisational", "      levl: organisational", "CK010", "25:7-25:11"),
        ("  - id: clean-hands.rules", "  - id: Rules", "CK013", "20:9-20:14"),
        ("school: note}", "school: perhaps}", "CK013", "15:76-15:83"),
        ("citation: Guideline, section 1\n    ", "", "CK011", "6:9-6:27"),
        ("id: clean-hands\n", "id: !x clean-hands\n", "CK005", "1:5-1:7"),
    ],
)
def test_a_broken_framework_is_shown_at_its_line(tmp_path: Path, old: str, new: str, code: str, where: str) -> None:
    text = clean_hands().replace(old, new, 1)
    assert text != clean_hands()
    plan = country(tmp_path, text)
    loaded = load_framework(tmp_path / "frameworks" / "clean-hands.yaml", "clean-hands.yaml")
    assert loaded.part is None
    assert (code, where) in [(d.code, place(d.span)) for d in loaded.diagnostics]
    done = run("check", str(plan), cwd=tmp_path)
    assert done.exit_code == 1
    assert "CK103" in done.stdout
    assert "frameworks/clean-hands.yaml:" in done.stdout


def test_a_framework_that_is_not_there_is_an_unknown_word(tmp_path: Path) -> None:
    plan = country(tmp_path, clean_hands())
    plan.write_text(PLAN.replace("[clean-hands]", "[clean-hand]"), encoding="utf-8")
    done = run("check", str(plan), cwd=tmp_path)
    assert "Did you mean `clean-hands`?" in done.stdout
