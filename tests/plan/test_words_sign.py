"""The sign of what a material says changes with each word, number and name that is printed, and with nothing else."""

from __future__ import annotations

import pytest

from campaignkit.plan.model.plan import Plan
from campaignkit.plan.words_sign import LENGTH, texts_sign, words_sign
from tests.support import overlay_document

POSTER = (
    "materials:\n  - {id: paper, type: poster, audience: teens, messages: [tell-us], title: Talk, date: 2025-03-01, "
    "facts: [{text: One in ten tells., source: Survey, year: 2024}]}\n"
)


def plan(text: str = "") -> Plan:
    found = overlay_document(POSTER + text)
    assert found.plan is not None, found.diagnostics
    return found.plan


def sign(text: str = "", *, whole_plan: bool = False) -> str:
    found = plan(text)
    (paper,) = (material for material in found.materials if material.id == "paper")
    return words_sign(found, paper, whole_plan=whole_plan)


@pytest.mark.parametrize(
    "change",
    [
        "messages: [{id: tell-us, headline: Tell somebody}]\n",
        "messages: [{id: tell-us, help: [line]}]\n",
        "help: [{id: line, phone: '116 123'}]\n",
        "help: [{id: emergency, hours: Always}]\n",
        "stakeholders: [{id: school, name: School No 2}]\n",
        "stakeholders: [{id: police, role: funder}]\n",
        "stakeholders: [{id: police, logo: police.svg}]\n",
        "campaign: {title: Kind and safe}\n",
        "campaign: {website: 'https://example.org/new'}\n",
    ],
)
def test_what_is_printed_changes_the_sign(change: str) -> None:
    assert len(sign()) == LENGTH
    assert sign(change) != sign()


@pytest.mark.parametrize(
    "change",
    [
        "messages: [{id: ask, headline: Ask today}]\n",
        "messages: [{id: tell-us, headline: 'Tell  someone'}]\n",
        "help: [{id: line, sources: [another]}]\n",
        "help: [{id: other, name: New, kind: hotline, country: MD, website: 'https://example.org', sources: [a]}]\n",
    ],
)
def test_what_is_not_printed_does_not(change: str) -> None:
    assert sign(change) == sign()


def test_a_service_that_only_a_text_names_belongs_to_it() -> None:
    named = "messages: [{id: tell-us, help: [line], call_to_action: 'Call {{ help.emergency.phone }}.'}]\n"
    assert sign(named) != sign(named + "help: [{id: emergency, name: Alarm}]\n")


def test_activities_count_only_for_what_prints_them() -> None:
    later = "activities: [{id: week, name: A day at school}]\n"
    assert sign(later) == sign()
    assert sign(later, whole_plan=True) != sign(whole_plan=True) != sign()


def test_the_sign_of_all_texts_follows_every_text() -> None:
    assert texts_sign(plan("messages: [{id: ask, headline: Ask today}]\n")) != texts_sign(plan())
    assert texts_sign(plan("help: [{id: line, phone: '116 123'}]\n")) == texts_sign(plan())
