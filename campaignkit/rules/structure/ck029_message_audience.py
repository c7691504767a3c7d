"""A message is said to people for whom it was not written.

## What it checks

That an activity and a material carry only messages written for their audience.

## Why it matters

What helps a parent can frighten a child.

## Wrong

```yaml
materials:
  - {id: poster-teens, messages: [ask]}
```

## Right

```yaml
materials:
  - {id: poster-teens, messages: [tell-us]}
```

## How to fix

Choose or write a message for this audience.

## Sources

Safe-messaging rules: every message has one audience
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule

ADVICE = "Choose a message written for this audience, or write one."


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield messages of an activity or a material whose audience is not among those of the activity or material."""
    audience_of = {message.id: message.audience for message in plan.messages}
    users = [("activities", act.id, act.audiences, act.messages) for act in plan.activities]
    users += [("materials", m.id, (m.audience,), m.messages) for m in plan.materials if m.audience]
    for section, item, audiences, messages in users:
        for index, message in enumerate(messages):
            if audience_of[message] not in audiences:
                yield Found(
                    (section, item, "messages", index),
                    f"`{message}` is written for `{audience_of[message]}`, not for {_listed(audiences)}.",
                    ADVICE,
                    related=((("messages", message, "audience"), "its audience"),),
                )


def _listed(audiences: tuple[str, ...]) -> str:
    return " or ".join(f"`{a}`" for a in audiences) or "anybody here"


RULE = Rule("CK029", Severity.ERROR, check=check)
