"""A language in which texts still wait is named in every format of the coverage, with how many of them do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from campaignkit.campaign.campaign import Campaign
from campaignkit.coverage.plan_coverage import plan_summary
from campaignkit.kit.coverage_pages import render_html, render_markdown
from campaignkit.knowledge.report_words import report_words
from campaignkit.terminal.coverage_tables import print_coverage
from campaignkit.terminal.screen import printed
from tests.support import TODAY
from tests.translate.support import editions

ONE = 'msgctxt "messages.tell-us.headline"\nmsgid "Tell someone"\nmsgstr "Povestește cuiva"\n\n'


def campaign(language: str, po: str) -> Campaign:
    document, translations = editions("", language, po)
    return replace(document, editions=translations.editions)


def view(of: Campaign) -> dict[str, Any]:
    plans = [plan_summary(of, TODAY)]
    return {"schema_version": 1, "date": TODAY.isoformat(), "plans": plans, "bases": [], "portfolio": None}


def test_it_counts_texts_that_wait() -> None:
    (begun,) = plan_summary(campaign("ro", ONE), TODAY)["unfinished"]
    (empty,) = plan_summary(campaign("ro", ""), TODAY)["unfinished"]
    assert begun["language"] == "ro"
    assert begun["texts_left"] == empty["texts_left"] - 1 == begun["texts"] - 1


def test_a_plan_in_one_language_says_nothing_of_others() -> None:
    document, _ = editions("", "ro", "")
    assert document.plan is not None
    alone = replace(document, plan=replace(document.plan, campaign=replace(document.plan.campaign, translations=())))
    assert plan_summary(alone, TODAY)["unfinished"] == []
    assert b"not finished" not in printed(lambda console: print_coverage(view(alone), console))


def test_a_terminal_says_it_in_one_line() -> None:
    begun = campaign("ro", ONE)
    row = plan_summary(begun, TODAY)["unfinished"][0]
    said = b" ".join(printed(lambda console: print_coverage(view(begun), console)).split()).decode()
    assert f"Translations not finished: Romanian, {row['texts_left']} of {row['texts']} texts left." in said


@pytest.mark.parametrize(("language", "name"), [("en", "Romanian: parts"), ("fr", "roumain : parties du plan")])
def test_a_document_says_it_in_its_language(language: str, name: str) -> None:
    for document in (render_html, render_markdown):
        assert name in document(view(campaign("ro", ONE)), report_words(language)).decode()
