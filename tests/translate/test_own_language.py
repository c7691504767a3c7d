"""An edition in its own language over a base in another: what the base has translated is taken from there."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.check.many_plans import check_plans
from campaignkit.check.run_settings import Settings
from campaignkit.plan.local_texts import is_offered
from campaignkit.plan.printed_texts import PlanText
from tests.support import CASES, run

BASE = (CASES / "base.yaml").read_text(encoding="utf-8")
OVER = "extends: base.yaml\ncampaign: {id: a, language: ro, translations: [en]}\n"
RO = """msgid ""
msgstr ""
"Language: ro\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "messages.ask.headline"
msgid "Ask tonight"
msgstr "Întreabă diseară"

msgctxt "messages.listen.headline"
msgid "Listen to them"
msgstr "Ascultă-i"
"""


def written(folder: Path, over: str = OVER) -> Path:
    (folder / "locales" / "base").mkdir(parents=True)
    (folder / "locales" / "base" / "ro.po").write_text(RO, encoding="utf-8")
    (folder / "base.yaml").write_text(BASE, encoding="utf-8")
    (folder / "plan.yaml").write_text(over, encoding="utf-8")
    return folder / "plan.yaml"


@pytest.mark.proves("CK330")
def test_what_the_base_has_translated_is_printed_and_the_rest_is_one_finding(tmp_path: Path) -> None:
    over = OVER + "messages:\n  - {id: teach, headline: Învață o lecție}\n"
    campaign = open_campaign(written(tmp_path, over))
    assert campaign.plan is not None
    headlines = {message.id: message.headline for message in campaign.plan.messages}
    assert (headlines["ask"], headlines["teach"]) == ("Întreabă diseară", "Învață o lecție")
    assert headlines["listen"] == "Listen", "its translation was made from another text"
    report = check_plans([tmp_path / "plan.yaml"], Settings())
    (one,) = [finding for finding in report.findings if finding.code == "CK330"]
    assert (Path(one.span.file).name, one.span.start.line) == ("plan.yaml", 2)
    assert "`messages.ask" not in one.message
    assert {Path(f.span.file).name for f in report.findings} <= {"plan.yaml", "en.po"}


def test_the_language_of_the_base_is_a_translation_like_others(tmp_path: Path) -> None:
    campaign = open_campaign(written(tmp_path))
    english = {edition.language: edition for edition in campaign.editions}["en"]
    assert [message.headline for message in english.plan.messages][:2] == ["Tell someone", "Ask tonight"]
    assert english.untranslated == frozenset()


def test_sync_asks_for_what_nobody_has_translated(tmp_path: Path) -> None:
    written(tmp_path, OVER + "materials: [{id: days, type: calendar}]\n")
    done = run("translate", "sync", "plan.yaml", cwd=tmp_path)
    assert done.exit_code == 0, done.stderr
    own = (tmp_path / "locales" / "ro.po").read_text(encoding="utf-8")
    assert 'msgid "Ask tonight"' not in own, "the base has it"
    assert 'msgid "Teach one lesson"\nmsgstr ""' in own
    assert "X-Source-Language: en" in own
    english = (tmp_path / "locales" / "en.po").read_text(encoding="utf-8")
    assert english.count("msgctxt") == 0, "all of it is there, in the base"
    filled = own.replace('msgid "Teach one lesson"\nmsgstr ""', 'msgid "Teach one lesson"\nmsgstr "Învață o lecție"')
    (tmp_path / "locales" / "ro.po").write_text(filled, encoding="utf-8")
    plan = open_campaign(tmp_path / "plan.yaml").plan
    assert plan is not None
    assert [message.headline for message in plan.messages if message.id == "teach"] == ["Învață o lecție"]
    assert "in sync" in run("translate", "sync", "plan.yaml", cwd=tmp_path).stdout


@pytest.mark.parametrize(
    ("address", "offered"),
    [
        ("https://childfocus.be/nl-be", True),
        ("https://nl.childfocus.be", True),
        ("https://childfocus.be/nl/jongeren", True),
        ("https://awel.nl", False),
        ("https://childfocus.be/nieuws", False),
        ("https://childfocus.be/fr-be", False),
    ],
)
def test_an_address_that_names_the_language_of_the_plan_is_offered(address: str, offered: bool) -> None:
    assert is_offered(PlanText(("campaign", "website"), address, line=True), "nl-BE") is offered
