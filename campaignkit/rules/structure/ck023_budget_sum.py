"""Budget figures do not add up.

## What it checks

That the lines of a budget add up to its amount, and that the activities together do not cost more than there is.

## Why it matters

Donors and auditors add up. A plan that does not is sent back.

## Wrong

```yaml
campaign:
  budget: {amount: 100, currency: EUR, lines: [{item: Print, amount: 60}, {item: Room, amount: 50}]}
```

## Right

```yaml
campaign:
  budget: {amount: 110, currency: EUR, lines: [{item: Print, amount: 60}, {item: Room, amount: 50}]}
```

## How to fix

Correct the line or the amount.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.campaign import Budget
from campaignkit.plan.model.plan import Plan
from campaignkit.results.money import in_campaign_currency
from campaignkit.rules.rule import Facts, Found, Path, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield budgets that differ from the sum of their lines, and activities that cost more than there is.

    Another currency counts by the rate that the plan gives; CK024 speaks of those without one.
    """
    whole = plan.campaign.budget
    if whole is not None:
        yield from _lines(("campaign", "budget"), whole)
    spent = Decimal(0)
    for activity in plan.activities:
        if activity.budget is None:
            continue
        yield from _lines(("activities", activity.id, "budget"), activity.budget)
        spent += in_campaign_currency(plan, activity.budget.amount, activity.budget.currency) or 0
    if whole is not None and spent > whole.amount:
        yield Found(
            ("campaign", "budget", "amount"),
            f"The activities cost {spent}, which is {spent - whole.amount} more than the budget of {whole.amount}.",
            "Raise the budget, or make an activity cheaper.",
        )


def _lines(path: Path, budget: Budget) -> Iterator[Found]:
    total = sum((line.amount for line in budget.lines), Decimal(0))
    if budget.lines and total != budget.amount:
        yield Found(
            (*path, "amount"),
            f"The lines of this budget add up to {total}, not to {budget.amount}.",
            f"Correct a line, or write {total} as the amount.",
        )


RULE = Rule("CK023", Severity.ERROR, check=check)
