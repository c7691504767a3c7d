"""Funding that does not fit the budget.

## What it checks

That what funders and partners give does not come to more than the budget, that every currency has a rate of more than
nothing, and that a rate is from a day that has come. Where nobody is named for more than half of it, a note says so.

## Why it matters

A donor pays for costs that are there, once. What is given twice has to be paid back.

## Wrong

```yaml
campaign:
  budget: {amount: 100, currency: EUR}
  funding: [{by: school, amount: 80}, {by: police, amount: 40, kind: in-kind}]
```

## Right

```yaml
campaign:
  budget: {amount: 120, currency: EUR}
  funding: [{by: school, amount: 80}, {by: police, amount: 40, kind: in-kind}]
```

## How to fix

Put what is given in kind into the budget as well, at what it would cost. For another currency add a line to `rates`.

## Sources

Financial Regulation of the European Union on co-financing, contributions in kind and double funding.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from campaignkit.campaign.today import today
from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.currency_sums import in_campaign_currency
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield contributions that cannot be added up or come to too much, and rates that cannot be used."""
    campaign = plan.campaign
    total, unknown = Decimal(0), False
    for index, fund in enumerate(campaign.funding):
        amount = in_campaign_currency(plan, fund.amount, fund.currency)
        if amount is None:
            yield Found(
                ("campaign", "funding", index, "currency"),
                f"`{fund.by}` gives {fund.currency}, and the plan does not say what that is worth.",
                "Add it to `campaign: rates:` with `worth`, `on` and `source`.",
            )
        total, unknown = total + (amount or 0), unknown or amount is None
    if campaign.budget is not None and total > campaign.budget.amount:
        yield Found(
            ("campaign", "budget", "amount"),
            f"What is given comes to {total}, which is {total - campaign.budget.amount} more than the budget.",
            "Raise the budget: what is given in kind is a part of it. Or correct a contribution.",
        )
    elif campaign.budget is not None and campaign.funding and 2 * total < campaign.budget.amount and not unknown:
        yield Found(
            ("campaign", "budget", "amount"),
            f"What is given comes to {total}; nobody is named for the other {campaign.budget.amount - total}.",
            "Name who pays the rest under `funding`, the lead too, or correct a contribution.",
            severity=Severity.NOTE,
        )
    for index, rate in enumerate(campaign.rates):
        if not rate.worth:
            yield Found(
                ("campaign", "rates", index, "worth"),
                f"{rate.currency} cannot be worth nothing.",
                f"Write what one {rate.currency} is worth in the currency of the campaign's budget: 0.0513.",
            )
        if rate.on > today():
            yield Found(
                ("campaign", "rates", index, "on"),
                f"{rate.on} has not come yet.",
                "Give the rate of a day that is known.",
            )


RULE = Rule("CK618", Severity.ERROR, check=check)
