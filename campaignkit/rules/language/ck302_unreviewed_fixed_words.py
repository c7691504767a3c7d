"""The fixed words of materials have not been read by a native speaker.

## What it checks

That somebody who speaks the language from childhood has read the words campaignkit prints itself, and is named.

## Why it matters

A clumsy word costs trust; a wrong one beside a telephone number costs more.

## How to fix

Read the thirty words in `campaignkit/knowledge/locales/<language>.yaml`, correct them, and write your function and
organisation behind `reviewed_by`.

## Sources

Safe-messaging rule TRM-05: translated pieces name a native reviewer.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.locales import locale
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the language of a plan with materials when nobody is named as reviewer of its fixed words."""
    words = locale(plan.campaign.language)
    if plan.materials and words is not None and words.reviewed_by is None:
        yield Found(
            ("campaign", "language"),
            f"No native speaker has read the fixed words for `{words.language}` yet.",
            f"Read `campaignkit/knowledge/locales/{words.language}.yaml` and put your function and organisation "
            "behind `reviewed_by`.",
        )


RULE = Rule(
    "CK302",
    Severity.WARNING,
    profile="publish",
    check=check,
    stamp="fixed words not read by a native speaker",
    per_language=True,
)
