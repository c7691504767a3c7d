"""An audience that is reached without all it takes.

## What it checks

That every audience with an activity has, over all its activities, a message, a channel, an accountable stakeholder
and an indicator, and, for children, parents and the public, a help service. Audiences without any activity are
reported as unused. For a single school it is a warning.

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

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.pieces import CHILD_CLASSES, audience_class
from campaignkit.rules.rule import Facts, Found, Rule

NEEDS_HELP = CHILD_CLASSES | {"carer", "public"}


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield audiences with what their activities lack; those without any activity are unused."""
    helped = {piece.audience.id for piece in facts.pieces(plan) if piece.help}
    messages = {message.id: message for message in plan.messages}
    for audience in plan.audiences:
        acts = [activity for activity in plan.activities if audience.id in activity.audiences]
        said = [messages[m] for act in acts for m in act.messages if messages[m].audience == audience.id]
        needs_help = audience_class(audience) in NEEDS_HELP and audience.id not in helped
        missing = {
            "a message": not said,
            "a channel": not any(act.channels for act in acts),
            "an accountable stakeholder": not any(act.accountable for act in acts),
            "an indicator": not any(act.indicators for act in acts),
            "a help service": needs_help and not any(message.help for message in said),
        }
        lacks = [what for what, is_missing in missing.items() if is_missing]
        if acts and lacks:
            yield Found(
                ("audiences", audience.id, "id"),
                f"`{audience.id}` is reached without {', '.join(lacks)}.",
                f"Add it to `{acts[0].id}` or to another activity for this audience.",
                related=((("activities", acts[0].id, "id"), "reaches it"),),
                severity=Severity.WARNING if plan.campaign.scope == "school" else Severity.ERROR,
            )


RULE = Rule("CK108", Severity.ERROR, "review", check)
