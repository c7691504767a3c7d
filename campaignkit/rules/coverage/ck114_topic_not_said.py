"""A plan without a help service does not say that it is about something else than abuse.

## What it checks

That a plan which prints materials and defines no help service says what it is about. As long as it does not, what is
asked only of campaigns against abuse waits: this one finding stands for it, and is as serious.

## Why it matters

A campaign about clean hands or about fraud is checked as one against abuse until it says what it is about: every
poster would be asked for “it is not your fault” and for a number.

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

Say what the campaign is about: `topic: general` or a topic of your own, if it is not about abuse; otherwise
`topic: online-child-abuse`. Then define the help services that its materials print.

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
    """Yield the campaign of a plan with materials, without a help service, that does not say what it is about."""
    if plan.campaign.topic is None and plan.materials and not plan.help:
        countries = " ".join(plan.campaign.countries or (plan.campaign.country,))
        yield Found(
            ("campaign", "topic"),
            "This does not look like a campaign against the abuse of children online, and names no other topic.",
            "Write `topic: general` under `campaign` if it is about something else. If it is about abuse, write "
            f"`topic: {DEFAULT_TOPIC}` and define the help services: `campaignkit helplines {countries}` shows "
            "candidates. What is asked of such campaigns waits until then.",
        )


RULE = Rule("CK114", Severity.NOTE, check=check, suppressible=False)
