"""A framework of your own cannot be read.

## What it checks

That every framework file the plan names can be read: its keys, words, ids and tests are ones campaignkit knows. What
is wrong in the file is listed at its own line with the code for it; this finding says which plan is affected.

## Why it matters

A framework that is not read asks for nothing, and everything would look covered.

## How to fix

Repair what is listed for the framework file. docs/frameworks.md says what may stand in one.

## Sources

Design of campaignkit, sections 4 and 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each framework the plan names that could not be loaded."""
    for index, name in enumerate(plan.frameworks):
        if name not in facts.frameworks:
            yield Found(
                ("frameworks", index),
                f"The framework `{name}` cannot be read, so nothing was measured against it.",
                "Repair what is listed for its file.",
            )


RULE = Rule("CK103", Severity.ERROR, check=check, suppressible=False)
