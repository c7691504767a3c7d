"""Budgets of levels are in the currency of the campaign, as far as the plan says what others are worth."""

from __future__ import annotations

import datetime

import pytest

from campaignkit.coverage.plan_coverage import plan_summary
from tests.support import overlay_document

PLAN = """
campaign: {{budget: {{amount: 9000, currency: USD}}{rates}}}
activities: [{{id: week, budget: {{amount: 895000000, currency: LBP}}}}]
"""


@pytest.mark.parametrize(
    ("rates", "budget"),
    [
        (', rates: [{currency: LBP, worth: "0.00001117", on: 2026-11-20, source: Bank}]', {"USD": "9997.15"}),
        ("", {"LBP": "895000000"}),
    ],
)
def test_a_level_is_in_the_currency_of_the_campaign(rates: str, budget: dict[str, str]) -> None:
    of = overlay_document(PLAN.format(rates=rates))
    levels = plan_summary(of, datetime.date(2025, 7, 1))["levels"]
    budgets = [level["budget"] for level in levels if level["budget"]]
    assert budgets
    assert all(one == budget for one in budgets)
