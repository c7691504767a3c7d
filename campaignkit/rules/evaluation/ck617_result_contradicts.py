"""Results that contradict each other.

## What it checks

That counted parts of a result do not come to more than the whole, that an activity does not reach more people than an
audience has, and that one that was cancelled reached nobody.

## Why it matters

One sum that is wrong makes a donor doubt all the others.

## Wrong

```yaml
activities:
  - id: week
    done:
      state: as-planned
      on: 2025-03-01
      source: List
      reached:
        - {audience: parents, people: 40, parts: [{sex: female, value: 30}, {sex: male, value: 20}]}
```

## Right

```yaml
activities:
  - id: week
    done:
      state: as-planned
      on: 2025-03-01
      source: List
      reached:
        - {audience: parents, people: 50, parts: [{sex: female, value: 30}, {sex: male, value: 20}]}
```

## How to fix

Count again, and correct the figure that is wrong.

## Sources

UNICEF C4D on figures kept apart by sex and age; judgement of campaignkit.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.model.results import Result, ResultPart
from campaignkit.results.figures import figure_of
from campaignkit.rules.rule import Facts, Found, Path, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield results whose figures cannot all be right."""
    for objective in plan.objectives:
        yield from _result(("objectives", objective.id, "result"), objective.result)
        for indicator in objective.indicators:
            yield from _result(("objectives", objective.id, "indicators", indicator.id, "result"), indicator.result)
    population = {audience.id: audience.population for audience in plan.audiences}
    for activity in plan.activities:
        if activity.done is None:
            continue
        for index, reach in enumerate(activity.done.reached):
            path = ("activities", activity.id, "done", "reached", index)
            there_are = population[reach.audience]
            if activity.done.state == "cancelled" and (reach.people or reach.percent):
                yield Found(
                    path,
                    f"`{activity.id}` was cancelled, and yet it reached `{reach.audience}`.",
                    "Write `state: changed` where it took place in another way, or take the reach out.",
                )
            elif reach.people is not None and there_are is not None and reach.people > there_are:
                yield Found(
                    (*path, "people"),
                    f"{reach.people} people of `{reach.audience}` were reached, and there are {there_are}.",
                    "Count people, not times; or correct `population` of the audience.",
                    related=((("audiences", reach.audience, "population"), "there are so many"),),
                )
            if reach.people is not None:
                yield from _parts((*path, "people"), float(reach.people), reach.parts)


def _result(path: Path, result: Result | None) -> Iterator[Found]:
    whole = None if result is None else figure_of(result.value)
    if result is not None and whole is not None and not whole.share:
        yield from _parts((*path, "value"), whole.value, result.parts)


def _parts(path: Path, whole: float, parts: tuple[ResultPart, ...]) -> Iterator[Found]:
    """Yield a whole that is less than its parts, where these keep people apart by one thing only."""
    for kind in ("sex", "ages"):
        other = "ages" if kind == "sex" else "sex"
        own = [part for part in parts if getattr(part, kind) is not None and getattr(part, other) is None]
        figures = [figure for part in own if (figure := figure_of(part.value)) is not None and not figure.share]
        total = sum(figure.value for figure in figures)
        if total > whole:
            by = "sex" if kind == "sex" else "age"
            yield Found(
                path,
                f"The parts by {by} come to {total:g}, and the whole is {whole:g}.",
                "Correct the whole or one of its parts.",
            )


RULE = Rule("CK617", Severity.WARNING, check=check)
