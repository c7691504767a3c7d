"""Rules that want something said call its lack a fault only in languages whose words for it are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.check.loose_text import look_at
from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.knowledge.kinds_read import reads_tag
from campaignkit.knowledge.locales import languages
from tests.check.test_loose_whole import TODAY
from tests.support import findings_in

TAGS = ("not-your-fault", "tell-someone", "hope", "never-view")
LIST = "ar az bg bs cs da de el en es et fi fr hr hu hy it ka lt nb nl pl pt ro ru sk sl sr sr-Latn sv sw tr uk"
READ = frozenset(LIST.split())
"""The languages with words for all four; when somebody gives another one words, it belongs here."""
SAY_NOTHING = """
campaign: {language: %s}
messages:
  - {id: tell-us, headline: N, body: N, call_to_action: , tags: %s, help: []}
  - {id: ask, headline: N, body: N, call_to_action: N, tags: %s}
materials:
  - {id: poster-teens, help: []}
  - {id: sheet, type: leaflet, audience: parents, messages: [ask], lead: N, sections: [{title: N, body: N}]}
  - {id: release, type: press-release, audience: press, messages: [report], help: [line], title: N, lead: N,
     date: 2025-02-11, contact: school, notes: N, sections: [{title: N, body: N}]}
"""
RULES = {"CK205", "CK206", "CK207", "CK214", "CK216", "CK218", "CK236"}


@pytest.mark.parametrize("tag", TAGS)
def test_what_is_read_for_in_which_language(tag: str) -> None:
    assert {language for language in languages() if reads_tag(language, tag)} == READ


def _found(language: str, teens: str = "[sextortion, get-help]", adults: str = "[handling]") -> list[Diagnostic]:
    found = findings_in(SAY_NOTHING % (language, teens, adults))
    return [one for one in found if one.code in RULES]


@pytest.mark.parametrize("language", ["lv", "sk", "ja", "en", "sr"])
def test_where_nobody_reads_it_a_rule_asks(language: str) -> None:
    asked = [one for one in _found(language) if one.message.startswith("Does ")]
    assert {one.code for one in asked} == (set() if language in READ else RULES)
    assert all(one.severity is Severity.NOTE and "are not read for that" in one.message for one in asked)
    told = {one.code for one in _found(language) if one.severity is not Severity.NOTE}
    assert told == (RULES if language in READ else {"CK236"}), "a release lacks a figure, too"


def test_a_tag_is_the_answer() -> None:
    answered = _found("lv", "[sextortion, get-help, not-your-fault, tell-someone, hope]", "[handling, never-view]")
    assert {one.code for one in answered} == {"CK236"}


@pytest.mark.parametrize(("language", "severity"), [("lv", Severity.NOTE), ("en", Severity.ERROR)])
def test_a_text_without_a_plan_is_asked_alike(tmp_path: Path, language: str, severity: Severity) -> None:
    (tmp_path / "a.txt").write_text("x " * 25 + "116 111", encoding="utf-8")
    found = look_at(tmp_path / "a.txt", language, "adolescents", "CZ", TODAY).report.findings
    assert [one.severity for one in found if one.code == "CK205"] == [severity]


@pytest.mark.parametrize(
    ("language", "notes", "severity"),
    [
        ("de", "Bitte nennen Sie nichts, woran das Kind erkennbar wäre.", None),
        ("de", "Rückfragen bitte schriftlich.", Severity.WARNING),
        ("cs", "Prosíme, nic nezveřejňujte.", Severity.NOTE),
    ],
)
def test_a_request_to_editors_is_read_by_its_words(language: str, notes: str, severity: Severity | None) -> None:
    plan = SAY_NOTHING.replace("notes: N", f"notes: '{notes}'") % (language, "[sextortion, get-help]", "[handling]")
    asked = [one for one in findings_in(plan) if one.code == "CK238" and "editors" in one.message]
    assert [one.severity for one in asked] == [severity] * (severity is not None)
