"""An English title on an Arabic sheet keeps its last mark at its end."""

from __future__ import annotations

import datetime

from campaignkit.kit.view_sheet import sheet_view
from campaignkit.knowledge.right_to_left import MARK, name_apart
from tests.kit import stress


def test_a_title_of_another_direction_is_held_together() -> None:
    assert name_apart("Safe online!", "ar") == f"{MARK}Safe online!{MARK}"
    assert name_apart("Safe online!", "en") == "Safe online!"
    assert name_apart("بأمان!", "ar") == "بأمان!"


def test_the_head_of_a_sheet_is_such_a_title() -> None:
    plan = stress.plan_of()
    heads = [
        sheet_view(plan, "To do", datetime.date(2025, 1, 1), language)["material"]["title"]["plain"]
        for language in ("en", "he")
    ]
    assert heads == [plan.campaign.title, f"{MARK}{plan.campaign.title}{MARK}"]
