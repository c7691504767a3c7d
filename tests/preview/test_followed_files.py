"""The preview follows every file a campaign is made from, wherever it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.check.scope import Scope, scope_of
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.preview.followed_files import PARTS, Followed
from campaignkit.preview.judged_now import judged_now
from tests.campaign.test_frameworks_found import GOOD
from tests.kit.logos import png_logo
from tests.support import CASES

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 3"><path d="M0 0h6v3z"/></svg>'
BASE = (CASES / "base.yaml").read_text(encoding="utf-8")
PLAN = """\
extends: ../../office/base.yaml
campaign: {id: mine, topic: mine, translations: [ro]}
frameworks: [own]
materials:
  - {id: poster-teens, type: notice, personal: [name]}
"""
TOPIC = (PACKAGE / "knowledge" / "topics" / "school-violence" / "topic.yaml").read_text(encoding="utf-8")
POSTER = TEMPLATES / "poster"
FILES: dict[str, str | bytes] = {
    "office/base.yaml": BASE.replace("role: lead}", "role: lead, logo: school.svg}").replace(
        "messages: [tell-us], pretest", "messages: [tell-us], images: [{file: door.png, alt: A door}], pretest"
    ),
    "office/assets/school.svg": LOGO,
    "office/assets/door.png": png_logo(),
    "office/unrelated.txt": "",
    "campaignkit.yaml": "profile: draft\nbaseline: known.json\n",
    "known.json": '{"baseline_version": 1, "findings": []}',
    "topics/mine/topic.yaml": TOPIC,
    "campaigns/frameworks/own.yaml": GOOD,
    "campaigns/mine/plan.yaml": PLAN,
    "campaigns/mine/fonts/Ours.ttf": b"",
    "campaigns/mine/locales/ro.po": 'msgid ""\nmsgstr "Language: ro\\n"\n',
    "campaigns/mine/recipients.csv": "name\nOak\n",
    "campaigns/mine/templates/notice/material.yaml": (POSTER / "material.yaml").read_bytes(),
    "campaigns/mine/templates/notice/poster.typ": (POSTER / "poster.typ").read_bytes(),
    "campaigns/mine/templates/notice/poster-across.typ": b"",
}
NOT_THERE_YET = [
    "campaigns/mine/campaignkit.yaml",
    "campaigns/frameworks/more.yaml",
    "topics/other/topic.yaml",
    "campaigns/mine/locales/words/ro.yaml",
]
"""Files that nobody has missed yet: writing one changes the campaign."""


def looked_at(plan: Path, scope: Scope) -> Followed:
    """Return what is followed after the campaign was opened and judged once."""
    followed = Followed(plan, scope)
    with followed.noting():
        campaign = open_campaign(plan)
        _, scope = judged_now(campaign, scope)
    followed.opened(campaign, scope)
    return followed


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return a folder of campaigns that has everything a campaign can be made from."""
    folder = tmp_path
    (folder / ".git").mkdir()
    for name, content in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_whatever_a_campaign_is_made_from_is_followed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    plan = Path("campaigns", "mine", "plan.yaml")
    followed = looked_at(plan, scope_of([plan]))
    missed = []
    for name in [*FILES, *NOT_THERE_YET]:
        before, file = followed.state(), Path(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab") as opened:
            opened.write(b"#")
        if followed.state() == before:
            missed.append(name)
    assert missed == ["office/unrelated.txt"]


def test_a_picture_that_is_missing_is_waited_for(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    plan, picture = Path("campaigns", "mine", "plan.yaml"), Path("office", "assets", "door.png")
    picture.unlink()
    followed = looked_at(plan, scope_of([plan]))
    before = followed.state()
    picture.write_bytes(png_logo())
    assert followed.state() != before


@pytest.mark.parametrize("part", PARTS)
def test_the_folders_of_a_one_file_campaign_are_followed(tmp_path: Path, part: str) -> None:
    plan = tmp_path / "spring.yaml"
    plan.write_text(BASE, encoding="utf-8")
    followed = looked_at(plan, scope_of([plan]))
    before = followed.state()
    (tmp_path / part / "deeper").mkdir(parents=True)
    (tmp_path / part / "deeper" / "one").write_bytes(b"")
    assert followed.state() != before


def test_settings_hold_as_they_are_now(tmp_path: Path) -> None:
    plan, settings = tmp_path / "plan.yaml", tmp_path / "campaignkit.yaml"
    plan.write_text(BASE.replace("title:", "wrong: 1\n  title:", 1), encoding="utf-8")
    scope = scope_of([plan])
    campaign = open_campaign(plan)
    verdict, scope = judged_now(campaign, scope)
    assert verdict.report.profile == "review"
    settings.write_text("profile: publish\n", encoding="utf-8")
    verdict, scope = judged_now(campaign, scope)
    assert verdict.report.profile == "publish"
    settings.write_text("profile: strict\n", encoding="utf-8")
    verdict, scope = judged_now(campaign, scope)
    assert verdict.report.profile == "publish", "those of before hold on"
    assert next((found.code, found.span.start.line) for found in verdict.publish.findings) == ("CK032", 1)
    settings.unlink()
    verdict, scope = judged_now(campaign, scope)
    assert verdict.report.profile == "review"
    assert "CK032" not in {found.code for found in verdict.report.findings}
