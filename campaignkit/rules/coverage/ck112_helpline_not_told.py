"""A helpline that does not know the campaign is coming.

## What it checks

That every helpline and hotline has `informed`, with a day that is not after the campaign's first day. Emergency
numbers are left out. For a single school it is a note.

## Why it matters

A campaign that works makes telephones ring. A line that nobody told has nobody there.

## Wrong

```yaml
help:
  - {id: line, informed: }
```

## Right

```yaml
help:
  - {id: line, informed: {on: 2024-12-02, by: "Office, School No 1"}}
```

## How to fix

Tell the operator when you begin, whom you reach and what you print, and write down the day. Never write down what did
not happen.

## Sources

Reference on helplines, funding notes of Bulgaria and Moldova; rule COV-05 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.children import eased
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield helplines and hotlines that were not told before the campaign begins."""
    for service in plan.help:
        notice = service.informed
        if service.kind == "emergency" or (
            notice is not None and notice.on <= min(plan.campaign.starts, facts.today)
        ):
            continue
        if notice is None:
            problem = "does not know yet that the campaign is coming"
        elif notice.on > facts.today:
            problem = f"is said to have been told on {notice.on}, which is still to come"
        else:
            problem = f"was told on {notice.on}, after the campaign had begun"
        yield Found(
            ("help", service.id, "informed") if notice is None else ("help", service.id, "informed", "on"),
            f"{service.name} {problem}.",
            "Tell the operator when you begin and whom you reach, and write down "
            "`informed: {on: <day>, by: <function, organisation>}`.",
            severity=eased(plan, Severity.ERROR),
        )


RULE = Rule("CK112", Severity.ERROR, profile="publish", check=check, stamp="helpline not told")
