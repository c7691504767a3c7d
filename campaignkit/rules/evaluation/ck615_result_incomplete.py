"""A result that nobody can look up.

## What it checks

That a result of an objective or indicator, what became of an activity, and the reach it achieved name the day and the
source.

## Why it matters

A donor or an auditor asks where a figure comes from. Next year's campaign starts from it.

## Wrong

```yaml
objectives:
  - {id: tell, result: {value: 63 %}}
```

## Right

```yaml
objectives:
  - {id: tell, result: {value: 63 %, on: 2025-06-20, source: 'Survey of the school, sheet 3'}}
```

## How to fix

Write the day and where the figure can be looked up. A figure that nobody can place is better left out; the report
then says that it was not measured.

## Sources

OECD DAC, Quality Standards for Development Evaluation; Government Communication Service, Evaluation Framework 2.0.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.model.results import Result
from campaignkit.rules.rule import Facts, Found, Path, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield results without a day or a source."""
    for objective in plan.objectives:
        yield from _lacking(("objectives", objective.id, "result"), objective.result, objective.id)
        for indicator in objective.indicators:
            of_indicator = ("objectives", objective.id, "indicators", indicator.id, "result")
            yield from _lacking(of_indicator, indicator.result, indicator.id)
    for activity in plan.activities:
        done = activity.done
        if done is None or done.state == "cancelled":
            continue
        if done.on is None:
            yield _found(("activities", activity.id, "done"), f"what became of `{activity.id}`", "`on:`")
        for index, reach in enumerate(done.reached):
            if reach.source is None and done.source is None:
                path: Path = ("activities", activity.id, "done", "reached", index)
                yield _found(path, f"whom `{activity.id}` reached", "`source:`")


def _lacking(path: Path, result: Result | None, what: str) -> Iterator[Found]:
    if result is not None:
        lacks = [f"`{key}:`" for key in ("on", "source") if getattr(result, key) is None]
        if lacks:
            yield _found((*path, "value"), f"the result of `{what}`", " and ".join(lacks))


def _found(path: Path, what: str, lacks: str) -> Found:
    how = {"`on:`": "on which day", "`source:`": "from where"}.get(lacks, "on which day and from where")
    return Found(path, f"The plan does not say {how} it knows {what}.", f"Add {lacks}.")


RULE = Rule("CK615", Severity.WARNING, check=check)
