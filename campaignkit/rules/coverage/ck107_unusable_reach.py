"""A reach figure that cannot be used.

## What it checks

That a number of people is given only for an audience whose population is known and is not larger than it, that
either people or a share is given, and that the figure is for an audience of the activity.

## Why it matters

Five thousand people are everybody in a village and nobody in a country. Reach without a population is a number
without a meaning, and reach is never added up across audiences.

## Wrong

```yaml
audiences:
  - {id: parents, population: 900, population_source: Census}
activities:
  - {id: week, reach: [{audience: teens, people: 500, source: School}]}
```

## Right

```yaml
audiences:
  - {id: teens, population: 1000}
activities:
  - {id: week, reach: [{audience: teens, people: 500, source: School}]}
```

## How to fix

Add `population` and its source to the audience, or give `percent`.

## Sources

Sainsbury net reach; GRP and reach are defined for one target group
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each reach figure without a population, above it, without a value, or for another audience."""
    populations = {audience.id: audience.population for audience in plan.audiences}
    for activity in plan.activities:
        for index, reach in enumerate(activity.reach):
            path = ("activities", activity.id, "reach", index)
            population = populations[reach.audience]
            if reach.audience not in activity.audiences:
                yield Found(
                    (*path, "audience"),
                    f"`{activity.id}` is not for `{reach.audience}`.",
                    "Name the audience under `audiences`, or take the figure out: reach belongs to one audience.",
                )
            elif (reach.people is None) == (reach.percent is None):
                yield Found(path, "This needs either `people` or `percent`.", "Give one of the two, with its source.")
            elif reach.people is not None and population is None and any(populations.values()):
                yield Found(
                    (*path, "people"),
                    f"{reach.people} people say nothing while the population of `{reach.audience}` is unknown.",
                    "Add `population` and `population_source` to the audience, or give `percent`.",
                )
            elif reach.people is not None and population is not None and reach.people > population:
                yield Found(
                    (*path, "people"),
                    f"{reach.people} people are more than the {population} of `{reach.audience}`.",
                    "Count people, not contacts or impressions: nobody is reached twice.",
                    related=((("audiences", reach.audience, "population"), "the population"),),
                )


RULE = Rule("CK107", Severity.WARNING, check=check)
