"""The fixed words of materials have not been read by a native speaker.

## What it checks

That somebody who speaks the language from childhood has read the words campaignkit prints itself, and is named.

## Why it matters

A clumsy word costs trust; a wrong one beside a telephone number costs more.

## How to fix

`campaignkit translate words ro` writes the words into `locales/words/ro.po` beside the plan, each marked `fuzzy`. Let
a native speaker read them there, correct them, and take the marks away: they are then the campaign's own. In the
plan's own language `campaignkit record review` writes down that somebody has read them, together with the texts.

## Sources

Safe-messaging rule TRM-05: translated pieces name a native reviewer.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.locales import locale
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.read_by_people import read_by
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the language of a plan with materials when nobody is named as reviewer of its fixed words."""
    words = locale(plan.campaign.language)
    own = facts.topic.words.get(plan.campaign.language, {})
    has_reader = facts.translation is None and read_by(plan, facts) is not None
    unread = words is not None and words.reviewed_by is None and not words.words.keys() <= own.keys()
    if plan.materials and words is not None and unread and not has_reader:
        yield Found(
            ("campaign", "language"),
            f"No native speaker has read the fixed words for `{words.language}` yet.",
            f"`campaignkit translate words {plan.campaign.language}` writes them into a file. Let a native "
            "speaker read it, correct it, and take the marks `fuzzy` away.",
        )


RULE = Rule(
    "CK302",
    Severity.WARNING,
    profile="publish",
    check=check,
    stamp="texts not read by a native speaker",
    per_language=True,
)
