"""Texts of a plan that say something of their recipient."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import PlanText, printed_texts

ASKED = late_pattern(r"\{\{\s*recipient\.([A-Za-z0-9_.-]+)\s*\}\}")


def texts_for_recipients(plan: Plan) -> Iterator[tuple[PlanText, re.Match[str]]]:
    """Yield each placeholder of a recipient with the text it stands in."""
    for text in printed_texts(plan):
        if "recipient." in text.value:
            for match in ASKED.finditer(text.value):
                yield text, match
