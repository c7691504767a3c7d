"""A budget has no currency, or one of which nobody knows what it is worth.

## What it checks

That every budget has a currency, and that activities are budgeted in the campaign's, or in one for which the plan
gives a rate.

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

Add the currency, convert the amount, or say under `campaign: rates:` what the other currency is worth.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.currency_sums import rate_for
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield a campaign budget without currency, and those of activities in none or in another one without a rate."""
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
        elif (
            whole is not None
            and activity.budget.currency not in (None, whole.currency)
            and rate_for(plan, activity.budget.currency) is None
        ):
            yield Found(
                path,
                f"This budget is in {activity.budget.currency}, the campaign's in {whole.currency or 'no currency'}.",
                "Convert it into the campaign's currency, or say under `campaign: rates:` what it is worth.",
                related=((("campaign", "budget", "currency"), "the campaign's currency"),),
            )


RULE = Rule("CK024", Severity.ERROR, check=check)
