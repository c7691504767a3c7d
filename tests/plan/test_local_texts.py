"""What a language has of its own: addresses and words to send; what it does not give stays as the plan has it."""

from __future__ import annotations

import pytest

from campaignkit.plan.local_texts import is_offered, local_texts, with_local_texts, wrong_form
from campaignkit.plan.model.plan import Plan
from tests.support import overlay_document

PLAN = """\
campaign: {website: "https://example.org/en"}
help:
  - {id: line, website: "https://line.example.org"}
  - {id: texting, name: Texting, kind: helpline, country: US, sources: [o], text: {number: "741741", word: CONNECT}}
materials:
  - {id: poster-teens, link: "https://example.org/more"}
"""
OWN = {
    "campaign.website": "https://example.org/fr",
    "materials.poster-teens.link": "https://example.org/plus",
    "help.line.website": "https://ligne.example.org",
    "help.texting.text.word": "PARLER",
}


@pytest.fixture(scope="module")
def plan() -> Plan:
    plan = overlay_document(PLAN).plan
    assert plan is not None
    return plan


def said(plan: Plan) -> dict[str, str]:
    return {text.key: text.value for text in local_texts(plan) if text.key in OWN}


def test_all_that_a_language_may_have_of_its_own_is_named(plan: Plan) -> None:
    assert said(plan) == {
        "campaign.website": "https://example.org/en",
        "materials.poster-teens.link": "https://example.org/more",
        "help.line.website": "https://line.example.org",
        "help.texting.text.word": "CONNECT",
    }


@pytest.mark.parametrize("key", OWN)
def test_one_of_a_language_changes_and_the_others_stay(plan: Plan, key: str) -> None:
    assert said(with_local_texts(plan, {key: OWN[key]})) == {**said(plan), key: OWN[key]}


def test_nothing_of_its_own_is_the_plan_itself(plan: Plan) -> None:
    assert with_local_texts(plan, {"messages.ask.headline": "Demande"}) is plan


def test_a_word_to_send_is_asked_for_and_has_the_form_of_one(plan: Plan) -> None:
    texts = {text.key: text for text in local_texts(plan)}
    assert [key for key in OWN if is_offered(texts[key], "en")] == ["campaign.website", "help.texting.text.word"]
    assert wrong_form(texts["help.texting.text.word"], "PARLER") is None
    assert wrong_form(texts["help.texting.text.word"], "parlez avec nous") is not None
    assert wrong_form(texts["campaign.website"], "no address") is not None
