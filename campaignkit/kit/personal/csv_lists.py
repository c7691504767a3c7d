"""Lists beside copies as CSV: who is on which page, what is in which parcel."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.fixed_words import words
from campaignkit.knowledge.report_words import report_words
from campaignkit.plan.language_of_words import language_of_words
from campaignkit.translate.own_fixed_words import own_report_words

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe_csv(table: Sequence[Sequence[Any]]) -> bytes:
    """Return a table as spreadsheets open it; what could be a formula in them is made a text."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in table:
        texts = [str(cell) for cell in row]
        writer.writerow([f"'{text}" if text.startswith(_FORMULA) else text for text in texts])
    return out.getvalue().encode("utf-8-sig")


def heads(campaign: Campaign, own: str, *names: str) -> list[str]:
    """Return the heads of a list in the plan's `own` language, by a fixed word's name or a report's English."""
    spoken = own if campaign.plan is None else language_of_words(campaign.plan, own)
    texts = words(spoken)
    report = report_words(spoken, own_report_words(campaign.path, own))
    return [str(texts.get(name) or report(name)) for name in names]
