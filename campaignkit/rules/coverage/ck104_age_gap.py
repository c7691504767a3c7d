"""Ages of the topic that no audience of the campaign includes.

## What it checks

That the age ranges of the campaign's audiences leave no gap in the ages its topic is for; for the abuse of children
that is 4 to 17. It only informs; it does not speak of a single school, nor of a plan that gives no ages.

## Why it matters

Prevention begins before school and does not end with it. Leaving an age out may be right, but somebody should have
decided it.

## Wrong

```yaml
audiences:
  - {id: teens, ages: {from: 13, to: 17}}
```

## Right

```yaml
audiences:
  - {id: teens, ages: {from: 4, to: 17}}
```

## How to fix

Widen an age range, add an audience, or leave it to another campaign: `campaignkit coverage` over all plans of a
country shows whether one does.

## Sources

Lanzarote Convention article 6; age bands of published campaigns, 4-7 to 12 and over
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield one finding with all ages of the topic that are left out, when audiences have ages."""
    span = facts.topic.ages
    if span is None:
        return
    ranges = [audience.ages for audience in plan.audiences if audience.ages is not None]
    missing = [
        age for age in range(span.from_, span.to + 1) if not any(ages.from_ <= age <= ages.to for ages in ranges)
    ]
    if ranges and missing and plan.campaign.scope != "school":
        yield Found(
            ("audiences",),
            f"No audience includes the ages {_ranges(missing)}.",
            "Widen an age range, add an audience, or leave them to another campaign.",
        )


def _ranges(ages: list[int]) -> str:
    """Write ages as ranges: `4 to 8, 12`."""
    starts = [age for age in ages if age - 1 not in ages]
    ends = [age for age in ages if age + 1 not in ages]
    return ", ".join(str(a) if a == b else f"{a} to {b}" for a, b in zip(starts, ends, strict=True))


RULE = Rule("CK104", Severity.NOTE, check=check)
