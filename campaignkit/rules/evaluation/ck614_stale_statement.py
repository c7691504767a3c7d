"""A statement that says no, or is too old to rely on.

## What it checks

That no statement says `no`, none is dated in the future or more than a year ago, and one that says `not-applicable`
has a `note` why.

## Why it matters

A no is honest, and has to stop the printing until something is done. People and places change within a year.

## Wrong

```yaml
statements:
  - {question: access-needs, answer: "no", by: "Head, School No 1", on: 2025-06-01}
```

## Right

```yaml
statements:
  - {question: access-needs, answer: "yes", by: "Head, School No 1", on: 2025-06-01}
```

## How to fix

Do what the question asks for, then ask again and write down the new answer and day.

## Sources

Design of campaignkit: signed statements; UNICEF, ethical reporting on children
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.reader import STATEMENTS, read_yaml
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule

VALID_DAYS = 365


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield statements that say no, are out of date, or do not say why they do not apply."""
    for index, statement in enumerate(plan.statements):
        if statement.question not in facts.topic.statements:
            continue
        path = ("statements", index)
        question = read_yaml(STATEMENTS)["rows"][statement.question]["question"]
        if statement.answer == "no":
            yield Found((*path, "answer"), f"The answer is no: {question}", "Do what it asks for, then ask again.")
        elif statement.answer == "not-applicable" and statement.note is None:
            yield Found(
                (*path, "answer"),
                f"The plan does not say why this does not apply: {question}",
                "Add `note:` with the reason.",
                severity=Severity.WARNING,
            )
        if statement.on > facts.today:
            yield Found((*path, "on"), f"This answer is dated {statement.on}, which is still to come.", ASK_AGAIN)
        elif (facts.today - statement.on).days > VALID_DAYS:
            yield Found(
                (*path, "on"),
                f"This answer of {statement.on} is more than a year old.",
                ASK_AGAIN,
                severity=Severity.WARNING,
            )


ASK_AGAIN = "Ask again, and write down the day on which the answer was given."

RULE = Rule("CK614", Severity.ERROR, profile="publish", check=check, stamp="open questions not signed")
