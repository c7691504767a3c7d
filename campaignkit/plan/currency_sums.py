"""Sums of a plan in one currency: what is written in another one counts by the rate that the plan gives."""

from __future__ import annotations

from decimal import Decimal

from campaignkit.plan.model.money import Rate
from campaignkit.plan.model.plan import Plan


def currency_of(plan: Plan) -> str | None:
    """Return the currency of the campaign's budget; without one, that of all activities, if they have but one."""
    whole = plan.campaign.budget
    if whole is not None:
        return whole.currency
    budgets = (activity.budget for activity in plan.activities)
    currencies = {budget.currency for budget in budgets if budget is not None and budget.currency is not None}
    return next(iter(currencies)) if len(currencies) == 1 else None


def rate_for(plan: Plan, currency: str | None) -> Rate | None:
    """Return the rate of a currency; None where the plan gives none, or one of nothing, which CK618 names."""
    return next((rate for rate in plan.campaign.rates if rate.currency == currency and rate.worth > 0), None)


def in_campaign_currency(plan: Plan, amount: Decimal, currency: str | None) -> Decimal | None:
    """Return an amount in the currency of the campaign, to the hundredth; None without a rate."""
    if currency in (None, currency_of(plan)):
        return amount
    rate = rate_for(plan, currency)
    return None if rate is None else (amount * rate.worth).quantize(Decimal("0.01"))
