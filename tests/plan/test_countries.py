"""Campaigns in several countries: one plan for all, and an edition for each that prints its own help services."""

from __future__ import annotations

import re
from pathlib import Path

from campaignkit.campaign.opening import open_campaign
from campaignkit.plan.countries import countries_of
from tests.kit.pdf import text_of
from tests.support import findings_in, run

ALL = """campaign:
  id: all
  title: Say no, say it, get help
  summary: Young people in ten countries know whom to tell.
  countries: [NL, DE, AT]
  scope: international
  language: en
  starts: 2027-02-01
  ends: 2027-03-31
audiences: [{id: young, name: Young people, kind: adolescents}]
stakeholders: [{id: police, name: Police of Europe, sector: law-enforcement, role: lead}]
help:
  - {id: nl, name: Kindertelefoon, kind: helpline, country: NL, phone: "0800 0432", sources: [operator]}
  - {id: de, name: Nummer gegen Kummer, kind: helpline, country: DE, phone: "116 111", sources: [operator]}
  - {id: at, name: Rat auf Draht, kind: helpline, country: AT, phone: "147", sources: [operator]}
messages:
  - id: tell
    audience: young
    headline: Tell someone. It is not your fault.
    body: Somebody you trust can help, and it gets better.
    call_to_action: Tell somebody today.
    tags: [not-your-fault, tell-someone, hope]
    help: [nl, de, at]
materials: [{id: poster, type: poster, audience: young, messages: [tell], formats: [a4]}]
"""


def test_an_edition_prints_the_services_of_its_country(tmp_path: Path) -> None:
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "plan.yaml").write_text(ALL, encoding="utf-8")
    (tmp_path / "at.yaml").write_text("extends: all/plan.yaml\ncampaign: {id: at, country: AT}\n", encoding="utf-8")
    both = open_campaign(tmp_path / "all" / "plan.yaml").plan
    austria = open_campaign(tmp_path / "at.yaml").plan
    assert both is not None
    assert austria is not None
    assert countries_of(both) == ("NL", "DE", "AT")
    assert countries_of(austria) == ("AT",)
    assert [service.id for service in austria.help] == ["at"]
    assert austria.messages[0].help == ("at",)
    found = run(
        "check", "at.yaml", "all", "--select", "CK403,CK036,CK025,CK027", "--profile", "publish", cwd=tmp_path
    )
    assert found.stdout.count("warning CK036") == 1, "the plan for all is printed through its editions"
    assert "CK403" not in found.stdout
    assert "CK027" not in found.stdout
    done = run("render", "at.yaml", "--draft", "-o", "kit", cwd=tmp_path)
    assert "2 files rendered" in done.stdout + done.stderr or "1 file rendered" in done.stdout + done.stderr


def test_a_kit_for_one_country_needs_no_edition(tmp_path: Path) -> None:
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "plan.yaml").write_text(ALL, encoding="utf-8")
    done = run("render", "all", "--country", "at", "--draft", cwd=tmp_path)
    assert done.exit_code == 0, done.stderr
    text = " ".join(text_of(next((tmp_path / "build" / "all-at").rglob("poster-a4.pdf"))).split())
    assert ("147" in text, "0800 0432" in text, "116 111" in text) == (True, False, False)
    other = run("render", "all", "--country", "JP", cwd=tmp_path)
    assert (other.exit_code, "The plan is for NL, DE, AT." in other.stderr) == (2, True)
    (tmp_path / "at.yaml").write_text("extends: all/plan.yaml\ncampaign: {id: at, country: AT}\n", encoding="utf-8")
    one = run("render", "at.yaml", "--country", "DE", cwd=tmp_path)
    assert (one.exit_code, "The plan is for AT." in one.stderr) == (2, True)


def test_what_a_country_prints_is_asked_of_its_edition(tmp_path: Path) -> None:
    """A plan for several countries cannot print an emergency number, a written way and all lines on one poster."""
    (tmp_path / "plan.yaml").write_text(ALL, encoding="utf-8")
    (tmp_path / "at.yaml").write_text("extends: plan.yaml\ncampaign: {id: at, country: AT}\n", encoding="utf-8")
    wanted = ("--select", "CK406,CK407", "--profile", "publish")
    assert not re.search("CK40[67]", run("check", "plan.yaml", *wanted, cwd=tmp_path).stdout)
    found = run("check", "at.yaml", *wanted, cwd=tmp_path).stdout
    assert "CK406" in found
    assert '- {id: at, website: "…"}' in found, "what is missing is written in the edition, not taken away from it"
    assert "remove:\n  - help" not in found


def test_a_plan_says_where_it_runs() -> None:
    (one,) = [found for found in findings_in("remove: [campaign.country]\n") if found.code == "CK011"]
    assert one.message == "`campaign` has no `country`."
