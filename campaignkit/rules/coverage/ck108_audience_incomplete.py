"""An audience that is reached without all it takes.

## What it checks

That every audience with an activity has, over all its activities, a message, a channel and an indicator, and, for
children, parents and the public, a help service where the topic asks for one. Audiences without any activity are
reported as unused, and where the whole level of society hangs on the activity that lacks something, the coverage
rules say so. For a single school it is a warning.

## Why it matters

A message without a channel reaches nobody, and a message that moves somebody without a number leaves them alone.

## Wrong

```yaml
messages:
  - {id: ask, help: []}
```

## Right

```yaml
messages:
  - {id: ask, help: [line]}
```

## How to fix

Add what is missing to one of the activities of this audience.

## Sources

CDCynergy on segments; rule COV-02 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.coverage.requirements import bare_level
from campaignkit.coverage.what_counts import PlanFacts
from campaignkit.diagnostics.english_grammar import join
from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.audience_classes import YOUNG, class_of
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule

NEEDS_HELP = frozenset({*YOUNG, "carer", "public"})


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield audiences with what their activities lack; those without any activity are unused."""
    with_help = {piece.audience.id for piece in facts.pieces(plan) if piece.help}
    messages = {message.id: message for message in plan.messages}
    plan_facts = PlanFacts(plan)
    named_only = _named_only(plan, plan_facts, facts)
    for audience in plan.audiences:
        acts = [activity for activity in plan.activities if audience.id in activity.audiences]
        is_elsewhere = all(named_only >= plan_facts.levels_of(act) for act in acts)
        own = [messages[m] for act in acts for m in act.messages if messages[m].audience == audience.id]
        needs_help = facts.topic.help and class_of(audience) in NEEDS_HELP and audience.id not in with_help
        missing = {
            "a message": not is_elsewhere and not own,
            "a channel": not is_elsewhere and not any(act.channels for act in acts),
            "an indicator": not is_elsewhere and not any(act.indicators for act in acts),
            "a help service": needs_help and not any(message.help for message in own),
        }
        lacks = tuple(what for what, is_missing in missing.items() if is_missing)
        if acts and lacks:
            yield Found(
                ("audiences", audience.id, "id"),
                f"`{audience.id}` is reached without {join(lacks)}.",
                f"Add it to `{acts[0].id}` or to another activity for this audience.",
                related=((("activities", acts[0].id, "id"), "reaches it"),),
                severity=Severity.WARNING if plan.campaign.scope == "school" else Severity.ERROR,
            )


def _named_only(plan: Plan, plan_facts: PlanFacts, facts: Facts) -> frozenset[str]:
    """Return the levels a framework asks for and no whole activity addresses: CK101 says what they lack."""
    complete = [activity for activity in plan_facts.activities if not plan_facts.lacks(activity)]
    whole = {level for activity in complete for level in plan_facts.levels_of(activity)}
    levels = {bare_level(requirement) for f in facts.frameworks.values() for requirement in f.requirements}
    return frozenset(level for level in levels if level is not None and level not in whole)


RULE = Rule("CK108", Severity.ERROR, profile="review", check=check)
