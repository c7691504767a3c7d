"""A text in another language than its page is an error where it prints and nobody can doubt it, else a warning."""

from __future__ import annotations

import pytest

from campaignkit.diagnostics.finding import Severity
from tests.support import findings_in
from tests.translate.support import translated_findings

LONG = "Wenn dich jemand um ein Bild bittet, sprich mit einem Erwachsenen, dem du vertraust. Du bist nicht schuld."
SHORT = "Sprich mit einem Erwachsenen, dem du vertraust."


def severities(plan: str) -> list[Severity]:
    return [finding.severity for finding in findings_in(plan) if finding.code == "CK326"]


@pytest.mark.parametrize(
    ("said", "severity"), [(LONG, Severity.ERROR), (SHORT, Severity.WARNING)], ids=["two sentences", "one short one"]
)
def test_how_sure_it_is_decides(said: str, severity: Severity) -> None:
    assert severities(f"messages: [{{id: tell-us, body: '{said}'}}]") == [severity]


def test_a_message_that_no_material_carries_is_a_warning() -> None:
    spare = f"- {{id: spare, audience: teens, headline: Ask, body: '{LONG}', tags: [prevention]}}"
    assert severities(f"messages:\n  {spare}\n") == [Severity.WARNING]


def test_a_plan_that_says_another_language_than_its_own() -> None:
    assert severities("campaign: {language: de}") == [Severity.ERROR]


def test_a_page_of_a_translation_in_a_third_language() -> None:
    entry = f'msgctxt "messages.tell-us.headline"\nmsgid "Tell someone"\nmsgstr "{LONG}"\n\n'
    found = [f for f in translated_findings("", "ro", entry) if f.code == "CK326"]
    assert [f.severity for f in found] == [Severity.ERROR]


def test_who_means_it_says_so() -> None:
    plan = f"messages:\n  - id: tell-us\n    body: '{LONG}' # campaignkit: ignore[CK326] -- they speak it\n"
    assert severities(plan) == []
