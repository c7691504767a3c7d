"""A plan without a help service does not say that it is about something else than abuse.

## What it checks

That a plan on the usual topic, the abuse of children online, defines a help service when it has materials.

## Why it matters

A campaign about clean hands or about fraud is checked as one against abuse until it says what it is about: every
poster is asked for “it is not your fault” and for a number.

## Wrong

```yaml
remove: [help, messages.ask.help, messages.tell-us.help]
```

## Right

```yaml
campaign: {topic: general}
remove: [help, messages.ask.help, messages.tell-us.help]
```

## How to fix

Say what the campaign is about, `topic: general` or a topic of your own, if it is not about abuse. Otherwise define
the help services that its materials print.

## Sources

Design of campaignkit, section 4.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.campaign_section import DEFAULT_TOPIC
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the campaign of a plan with materials, without a help service, on the usual topic."""
    if plan.campaign.topic == DEFAULT_TOPIC and plan.materials and not plan.help:
        yield Found(
            ("campaign", "topic"),
            "The plan names no help service, and does not say that it is about something else than abuse online.",
            "Is it about something else? Then write `topic: general` under `campaign`, and most findings about its "
            "texts go. Else define the help services: `campaignkit helplines "
            f"{plan.campaign.country}` shows candidates.",
        )


RULE = Rule("CK114", Severity.NOTE, check=check)
