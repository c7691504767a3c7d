"""Words that campaigns on this topic do not say.

## What it checks

That no printed text says what the topic lists under `phrases`: “just ignore it” to a child who is bullied, “crime of
passion” for a woman who was killed. Denials and remarks on the words themselves are left alone.

## Why it matters

Each topic has sentences that are meant well and do harm: they blame, make small, or send people into danger.

## How to fix

Say what the hint proposes. Your own topic says under `phrases` what it is to find.

## Sources

The topic's own; for shipped topics see `source` in its file.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.topic_phrases import topic_finder, unreadable


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each phrase of the topic in each text."""
    finder = topic_finder(plan, facts)
    for form in unreadable(facts.topic, plan.campaign.language):
        yield Found(
            ("campaign", "topic"),
            f"The topic `{facts.topic.id}` lists “{form}”, which cannot be looked for.",
            "Give each word a place of its own: `it is|was`, not `it's|it was`; docs/lexicons.md says how.",
        )
    for text in facts.texts(plan) if finder is not None else ():
        for hit in finder.scan(text.value).hits if finder is not None else ():
            words = " ".join(text.value[hit.start : hit.end].split())
            yield Found(
                text.path,
                f"“{words}” is not said in campaigns on this topic.",
                f"Better: {hit.term.prefer}. {hit.term.why}",
                hit.start,
                hit.end,
                severity=Severity.NOTE if hit.quoted else Severity.WARNING,
                confidence=Confidence.LOW if hit.quoted else Confidence.MEDIUM,
            )


RULE = Rule("CK259", Severity.WARNING, check=check, per_language=True)
