"""A campaign on another topic: no printed word, no finding and no stamp speaks of abuse."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.campaign.topic_files import shipped_topics
from campaignkit.check.many_plans import check_campaign
from campaignkit.check.run_settings import Settings
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.campaign_section import DEFAULT_TOPIC
from tests.kit.conftest import make
from tests.kit.pdf import text_of
from tests.support import ROOT

PLAN = ROOT / "tests" / "kit" / "clean_hands.yaml"
ABUSE = re.compile(
    r"abus|sexual|exploit|victim|survivor|offend|perpetrat|disclos|groom|safeguard|harm|fault|blame|secret|scared|"
    r"someone who can help|tells? (something|you|of)|contact person|alone with|who needs support|leave this page",
    re.IGNORECASE,
)
HELP = """\
help:
  - {id: line, name: Water line, kind: helpline, country: MT, phone: "2123 4567", sources: [operator]}
"""
"""A service that nobody has called, nobody has told and nobody prints."""
SPOKEN = ("pdf", "html", "md", "txt", "eml", "ics", "docx", "xlsx")


OF_CHILDREN_ONLINE = re.compile(
    r"child(ren)?('s)? (sexual )?abus|sexual(ly)? (abus|exploit)|exploit|groom|offender|perpetrator|"
    r"illegal (content|pictures?)|Kindesmissbrauch|sexuelle[nr]? (Missbrauch|Ausbeutung)|Ausbeutung|Meldestelle",
    re.IGNORECASE,
)
"""What only the usual topic speaks of."""
_PIXELS = re.compile(r"data:[\w/+.-]+;base64,[A-Za-z0-9+/=]+")
"""A picture within a page: among so many letters any word stands by chance."""
_TOPIC = re.compile(r"^  topic: ([\w-]+)$", re.MULTILINE)
OTHERS = {
    said[1]: path
    for path in sorted((ROOT / "campaigns").glob("*/plan.yaml"))
    if (said := _TOPIC.search(path.read_text(encoding="utf-8"))) is not None
}
"""A sample campaign on each topic that samples name."""


def words_of(path: Path) -> str:
    """Return what somebody reads in a file; of a web page also what stands in its markup."""
    if path.suffix == ".pdf":
        return text_of(path)
    if path.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(path) as archive:
            parts = (archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))
            return re.sub(r"<[^>]+>", " ", " ".join(parts))
    return _PIXELS.sub("", path.read_text(encoding="utf-8"))


def test_no_word_of_a_kit_speaks_of_abuse(tmp_path: Path) -> None:
    campaign = open_campaign(PLAN)
    assert campaign.plan is not None
    lacking = set(SHIPPED.types()) - {material.type for material in campaign.plan.materials}
    assert lacking == set(), f"a material of each in {PLAN}"
    assert not make(campaign, tmp_path).result.failures
    files = [path for path in tmp_path.rglob("*") if path.suffix.removeprefix(".") in SPOKEN]
    assert {path.suffix.removeprefix(".") for path in files} == set(SPOKEN)
    said = {path.name: ABUSE.findall(words_of(path)) for path in files}
    assert {name: found for name, found in said.items() if found} == {}


def test_no_finding_speaks_of_abuse() -> None:
    """Everything is asked of a plan that has almost nothing: what a finding says and what it proposes."""
    text = PLAN.read_text(encoding="utf-8")
    bare = re.sub(r", (call_to_action|objective|responsible|indicators|channels): (\[\w+\]|[\w .]+)", "", text)
    found: list[Diagnostic] = []
    for data in (text, bare, text + HELP):
        campaign = open_campaign(PLAN, data=data.encode())
        found += check_campaign(campaign, Settings(profile="publish")).findings
    assert len({finding.code for finding in found}) >= 8
    said = {f.code: ABUSE.findall(f"{f.message} {f.hint}") for f in found}
    assert {code: words for code, words in said.items() if words} == {}


def test_every_shipped_topic_but_the_usual_one_is_read() -> None:
    assert set(shipped_topics()) - {*OTHERS, "general", DEFAULT_TOPIC} == set(), "put a sample on it into campaigns/"


@pytest.mark.parametrize("about", OTHERS)
def test_a_shipped_topic_speaks_of_itself_only(tmp_path: Path, about: str) -> None:
    path = OTHERS[about]
    campaign = open_campaign(path)
    assert campaign.plan is not None
    assert campaign.topic.id == about
    assert not make(campaign, tmp_path).result.failures
    files = [file for file in tmp_path.rglob("*") if file.suffix.removeprefix(".") in SPOKEN]
    assert len(files) >= 5
    bare = re.sub(
        r"\n    (call_to_action|body|tags|help|website|safeguarding_lead): ?.*", "", path.read_text(encoding="utf-8")
    )
    said = {file.name: OF_CHILDREN_ONLINE.findall(words_of(file)) for file in files}
    for data in (path.read_bytes(), re.sub(r"\n    (tags|help): .*", "", bare).encode()):
        report = check_campaign(open_campaign(path, data=data), Settings(profile="publish"))
        assert len(report.findings) >= 5
        said |= {f.code: OF_CHILDREN_ONLINE.findall(f"{f.message} {f.hint}") for f in report.findings}
    assert {name: words for name, words in said.items() if words} == {}
