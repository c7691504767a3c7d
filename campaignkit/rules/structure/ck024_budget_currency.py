"""A budget has no currency, or another one than the campaign.

## What it checks

That every budget has a currency, and that activities are budgeted in the campaign's.

## Why it matters

Amounts in different currencies cannot be added up, and a number without a currency means nothing to a donor.

## Wrong

```yaml
campaign:
  budget: {amount: 100}
```

## Right

```yaml
campaign:
  budget: {amount: 100, currency: EUR}
```

## How to fix

Add the currency, or convert the amount.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield a campaign budget without currency, and activity budgets in none or in another currency."""
    whole = plan.campaign.budget
    if whole is not None and whole.currency is None:
        yield Found(
            ("campaign", "budget", "currency"),
            "The budget has no currency.",
            "Add a line `currency:` with its three letters, such as EUR or MDL.",
        )
    for activity in plan.activities:
        if activity.budget is None:
            continue
        path = ("activities", activity.id, "budget", "currency")
        if activity.budget.currency is None and whole is None:
            yield Found(
                path,
                f"The budget of `{activity.id}` has no currency, and the campaign names none.",
                "Add a line `currency:` here, or a `budget` to the campaign.",
            )
        elif whole is not None and activity.budget.currency not in (None, whole.currency):
            yield Found(
                path,
                f"This budget is in {activity.budget.currency}, the campaign's in {whole.currency or 'no currency'}.",
                "Convert it into the campaign's currency, so that the sums can be checked.",
                related=((("campaign", "budget", "currency"), "the campaign's currency"),),
            )


RULE = Rule("CK024", Severity.ERROR, check=check)
