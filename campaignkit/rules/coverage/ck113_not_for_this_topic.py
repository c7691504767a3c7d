"""An audience or a framework that has nothing to do with the campaign's topic.

## What it checks

That no audience is of a kind, and no shipped framework is named, that the topic of the campaign has no use for. Your
own frameworks always fit.

## Why it matters

A framework about another subject asks for what this campaign never meant to do, and its coverage says nothing.

## Wrong

```yaml
campaign: {id: base, topic: general}
frameworks: [lanzarote]
```

## Right

```yaml
campaign: {id: base, topic: general}
frameworks: [sem5]
```

## How to fix

Take it out, or choose the topic that the campaign is really about under `campaign: topic:`.

## Sources

Judgement of campaignkit
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.campaign.framework_files import shipped_frameworks
from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule

HINT = "Take it out, or name what the campaign is about under `topic:` of the campaign."


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield audiences and shipped frameworks that do not fit the topic."""
    topic = facts.topic
    for audience in plan.audiences:
        if audience.kind in topic.not_audiences:
            message = f"The topic `{topic.id}` has nothing to do with `{audience.kind}`."
            yield Found(("audiences", audience.id, "kind"), message, HINT)
    for index, framework in enumerate(plan.frameworks):
        if topic.frameworks is not None and framework in shipped_frameworks() and framework not in topic.frameworks:
            yield Found(("frameworks", index), f"The framework `{framework}` is not about `{topic.id}`.", HINT)


RULE = Rule("CK113", Severity.WARNING, check=check)
