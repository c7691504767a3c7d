"""Materials by language: a Turkish leaflet for parents needs no Turkish press release, and is judged without it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.plan.languages_of_material import languages_of
from tests.support import Done, run

PLAN = """\
campaign:
  id: plan
  title: Safe and kind online
  summary: A small campaign.
  country: DE
  scope: school
  language: en
  translations: [tr, uk]
  starts: 2025-01-01
  ends: 2025-12-31
waive:
  - {requirement: sem5.individual, reason: Another campaign does it, by: School, until: 2026-12-31}
  - {requirement: sem5.organisational, reason: Another campaign does it, by: School, until: 2026-12-31}
objectives:
  - id: ask
    aim: More parents ask.
    measure: Share of parents who ask
    baseline: unknown
    baseline_plan: Ask each class in January
    target: Eight of ten
    by: 2025-12-31
    indicators:
      - {id: asked, kind: out-take, measure: Parents who ask, method: Survey}
audiences:
  - {id: parents, name: Parents, kind: parents-and-carers, languages: [en, tr, uk]}
  - {id: press, name: Newsrooms, kind: journalists, languages: [en]}
stakeholders:
  - {id: school, name: School No 1, sector: education, role: lead}
channels:
  - {id: lessons, name: Lessons, kind: school}
help:
  - {id: line, name: Line, kind: helpline, country: DE, phone: "116 111", sources: [operator]}
messages:
  - {id: ask, audience: parents, headline: Ask tonight, call_to_action: Ask one question.}
  - {id: report, audience: press, headline: Name the help, call_to_action: Print the number.}
activities:
  - id: week
    name: A week
    accountable: school
    audiences: [parents, press]
    channels: [lessons]
    messages: [ask, report]
    materials: [card]
    indicators: [asked]
  - id: day
    name: A day
    accountable: school
    audiences: [press]
    channels: [lessons]
    messages: [report]
    materials: [talk]
    indicators: [asked]
materials:
  - {id: card, type: sticker, audience: parents, messages: [ask], help: [line], languages: [en, tr]}
  - {id: mail, type: sms, audience: parents, messages: [ask], help: [line]}
  - id: talk
    type: talking-points
    audience: press
    messages: [report]
    help: [line]
    questions: [{question: Who pays?, answer: The school.}]
"""
FAULT = "The girl provoked the abuse."
EPOCH = {"SOURCE_DATE_EPOCH": "1751328000"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the campaign with its PO files, filled for all that is needed in their languages."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    campaignkit(tmp_path, "translate", "sync", "plan.yaml")
    for language in ("tr", "uk"):
        path = tmp_path / "locales" / f"{language}.po"
        lines = path.read_text(encoding="utf-8").split("\n\n")
        filled = [part.replace('msgstr ""', 'msgstr "Ölçü"') if "msgctxt" in part else part for part in lines]
        path.write_text("\n\n".join(filled), encoding="utf-8")
    return tmp_path


def campaignkit(folder: Path, *arguments: str) -> Done:
    return run(*arguments, cwd=folder, env=EPOCH)


def files(folder: Path, *options: str) -> set[str]:
    return set(campaignkit(folder, "render", "plan.yaml", "--list", *options).stdout.split())


def test_a_material_is_made_in_the_languages_it_names_or_its_audience_reads(folder: Path) -> None:
    made = {(*Path(file).parts[:2], Path(file).name.split("-")[0]) for file in files(folder)}
    assert made == {
        *(("en", "parents", name) for name in ("card", "mail")),
        *(("tr", "parents", name) for name in ("card", "mail")),
        ("uk", "parents", "mail"),
        ("en", "press", "talk"),
    }
    assert files(folder, "-l", "uk") == {"uk/parents/mail-sms.txt"}


def test_what_is_not_made_in_a_language_is_not_to_be_translated(folder: Path) -> None:
    turkish = (folder / "locales" / "tr.po").read_text(encoding="utf-8")
    assert "messages.ask.headline" in turkish
    assert "messages.report" not in turkish
    assert "materials.talk" not in turkish
    done = campaignkit(folder, "translate", "status", "plan.yaml", "--format", "json")
    (plan,) = json.loads(done.stdout)["plans"]
    assert {row["language"]: row["percent"] for row in plan["languages"]} == {"tr": 100, "uk": 100}
    found = json.loads(campaignkit(folder, "check", "plan.yaml", "--format", "json").stdout)["findings"]
    assert not [f for f in found if f["code"] == "CK312"]


def test_a_kit_is_judged_by_what_it_holds(folder: Path) -> None:
    text = PLAN.replace("    questions: [{question: Who pays?, answer: The school.}]\n", "")
    (folder / "plan.yaml").write_text(text.replace("headline: Name the help", f"headline: {FAULT}"), encoding="utf-8")
    found = json.loads(campaignkit(folder, "check", "plan.yaml", "--format", "json").stdout)["findings"]
    assert {(f["code"], f["language"]) for f in found if f["severity"] == "error"} == {
        ("CK027", None),
        ("CK203", "en"),
    }
    refused = campaignkit(folder, "render", "plan.yaml", "--for", "audience:press")
    assert (refused.exit_code, "the plan has errors" in refused.stderr) == (1, True)
    assert campaignkit(folder, "render", "plan.yaml", "-l", "en").exit_code == 1
    for options in (("--for", "audience:parents"), ("-l", "tr", "--for", "audience:parents"), ("-l", "uk")):
        done = campaignkit(folder, "render", "plan.yaml", *options)
        assert done.exit_code == 0, (options, done.stderr)
        assert "State" in done.stdout
        assert "draft" not in done.stdout
    turkish = folder / "locales" / "tr.po"
    turkish.write_text(turkish.read_text(encoding="utf-8").replace('msgstr "Ölçü"', 'msgstr ""'), encoding="utf-8")
    done = campaignkit(folder, "render", "plan.yaml", "-l", "tr")
    assert ("CK312" in done.stdout, "CK203" in done.stdout, done.exit_code) == (True, False, 1)
    assert "about other things" in done.stderr


def test_nothing_for_somebody_in_a_language_is_said(folder: Path) -> None:
    done = campaignkit(folder, "render", "plan.yaml", "--for", "audience:press", "-l", "tr")
    assert (done.exit_code, "no material in tr" in done.stderr) == (2, True)


def test_coverage_counts_a_language_that_is_made_and_translated(folder: Path) -> None:
    def levels() -> dict[str, list[str]]:
        (plan,) = json.loads(campaignkit(folder, "coverage", "plan.yaml", "--format", "json").stdout)["plans"]
        return {level["id"]: level["languages"] for level in plan["levels"] if level["activities"]}

    assert levels() == {"interpersonal": ["en", "tr"], "societal": ["en"]}
    text = (folder / "locales" / "tr.po").read_text(encoding="utf-8")
    (folder / "locales" / "tr.po").write_text(text.replace('msgstr "Ölçü"', 'msgstr ""'), encoding="utf-8")
    assert levels() == {"interpersonal": ["en"], "societal": ["en"]}


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("type: event-checklist, activity: day", ("en",)),
        ("type: event-checklist, activity: week", ("en", "tr", "uk")),
        ("type: stakeholder-brief, stakeholder: school, messages: [report]", ("en",)),
        ("type: web-page, messages: [ask, report]", ("en", "tr", "uk")),
        ("type: calendar", ("en", "tr", "uk")),
        ("type: event-checklist, activity: day, languages: [en, uk]", ("en", "uk")),
    ],
)
def test_what_has_no_audience_is_made_for_readers_of_its_activity_or_messages(
    written: str, made: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN + f"  - {{id: more, {written}}}\n", encoding="utf-8")
    plan = open_campaign(tmp_path / "plan.yaml").plan
    assert plan is not None
    assert languages_of(plan, plan.materials[-1]) == made
