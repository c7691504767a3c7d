"""Budget figures do not add up.

## What it checks

That the lines of a budget add up to its amount, and that the activities together do not cost more than there is.
Where a line says which materials it `prints`, that it is what the offers for them ask (`printing: {price}`), once all
are in.

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
from campaignkit.plan.currency_sums import in_campaign_currency
from campaignkit.plan.model.campaign_section import Budget, BudgetLine
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Path, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield budgets that differ from the sum of their lines, and activities that cost more than there is.

    Another currency counts by the rate that the plan gives; CK024 speaks of those without one.
    """
    whole = plan.campaign.budget
    if whole is not None:
        yield from _lines(plan, ("campaign", "budget"), whole)
    cost = Decimal(0)
    for activity in plan.activities:
        if activity.budget is None:
            continue
        yield from _lines(plan, ("activities", activity.id, "budget"), activity.budget)
        cost += in_campaign_currency(plan, activity.budget.amount, activity.budget.currency) or 0
    if whole is not None and cost > whole.amount:
        yield Found(
            ("campaign", "budget", "amount"),
            f"The activities cost {cost}, which is {cost - whole.amount} more than the budget of {whole.amount}.",
            "Raise the budget, or make an activity cheaper.",
        )


def _lines(plan: Plan, path: Path, budget: Budget) -> Iterator[Found]:
    for index, line in enumerate(budget.lines):
        offers = _asked(plan, line)
        # offers are in the currency of the campaign's budget
        amount = None if offers is None else in_campaign_currency(plan, line.amount, budget.currency)
        if offers is not None and amount is not None and offers != amount:
            yield Found(
                (*path, "lines", index, "amount"),
                f"This line is {amount}; the offers for what it prints ask {offers}.",
                "Correct the line, or the `printing: {price}` of a material.",
            )
    total = sum((line.amount for line in budget.lines), Decimal(0))
    if budget.lines and total != budget.amount:
        yield Found(
            (*path, "amount"),
            f"The lines of this budget add up to {total}, not to {budget.amount}.",
            f"Correct a line, or write {total} as the amount.",
        )


def _asked(plan: Plan, line: BudgetLine) -> Decimal | None:
    """Return what printing a line's materials costs; None where it prints none, or an offer is still to come."""
    prices = [None if m.printing is None else m.printing.price for m in plan.materials if m.id in line.prints]
    amounts = [price for price in prices if price is not None]
    return sum(amounts, Decimal(0)) if amounts and len(amounts) == len(prices) else None


RULE = Rule("CK023", Severity.ERROR, check=check)
