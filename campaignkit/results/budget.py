"""What was to be spent, what was, and who gives it: in the currency of the campaign, by the rates of the plan."""

from __future__ import annotations

from decimal import Decimal

from campaignkit.json_data import Json
from campaignkit.plan.currency_sums import currency_of, in_campaign_currency, rate_for
from campaignkit.plan.model.activity import Activity
from campaignkit.plan.model.plan import Plan


def budget_rows(plan: Plan) -> Json:
    """Return the budget by activity and by funder. What no rate is given for is left out of the sums, and named."""
    whole = plan.campaign.budget
    activities = [_activity(plan, activity) for activity in plan.activities]
    funding = [_funding(plan, index) for index in range(len(plan.campaign.funding))]
    plan_sum, cost = _sum(activities, "planned"), _sum(activities, "spent")
    income = _sum(funding, "amount")
    amount = None if whole is None else whole.amount
    return {
        "currency": currency_of(plan),
        "amount": _text(amount),
        "lines": [] if whole is None else [{"item": line.item, "amount": str(line.amount)} for line in whole.lines],
        "activities": activities,
        "planned": _text(plan_sum),
        "spent": _text(cost),
        "left": _text(None if amount is None or cost is None else amount - cost),
        "funding": funding,
        "given": _text(income),
        "in_kind": _text(_sum([row for row in funding if row["kind"] == "in-kind"], "amount")),
        "not_funded": _text(None if amount is None or income is None else max(amount - income, Decimal(0))),
        "rates": [
            {"currency": rate.currency, "worth": str(rate.worth), "on": rate.on.isoformat(), "source": rate.source}
            for rate in plan.campaign.rates
        ],
        "without_rate": sorted(_without_rate(plan)),
    }


def _activity(plan: Plan, activity: Activity) -> Json:
    budget, done = activity.budget, activity.done
    cost = None if done is None else done.spent
    own = budget.currency if budget is not None else None
    return {
        "id": activity.id,
        "name": activity.name,
        "planned": _money(plan, budget.amount, budget.currency) if budget is not None else None,
        "spent": _money(plan, cost.amount, cost.currency or own) if cost is not None else None,
        "over": done is not None and done.state != "cancelled",
    }


def _funding(plan: Plan, index: int) -> Json:
    fund = plan.campaign.funding[index]
    who = next(stakeholder for stakeholder in plan.stakeholders if stakeholder.id == fund.by)
    return {
        "by": who.name,
        "role": who.role,
        "kind": fund.kind,
        "amount": _money(plan, fund.amount, fund.currency),
        "note": fund.note,
    }


def _money(plan: Plan, amount: Decimal, currency: str | None) -> Json:
    """Return an amount as it was written, and in the currency of the campaign; None where no rate is given."""
    value = in_campaign_currency(plan, amount, currency)
    return {
        "amount": str(amount),
        "currency": currency or currency_of(plan),
        "in_campaign_currency": _text(value),
    }


def _sum(rows: list[Json], key: str) -> Decimal | None:
    """Return what the rows come to; None where there is nothing to add up."""
    amounts = [row[key]["in_campaign_currency"] for row in rows if row[key] is not None]
    numbers = [Decimal(amount) for amount in amounts if amount is not None]
    return sum(numbers, Decimal(0)) if numbers else None


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)


def _without_rate(plan: Plan) -> set[str]:
    costs = (a.done.spent for a in plan.activities if a.done is not None)
    currencies = {
        *(a.budget.currency for a in plan.activities if a.budget is not None),
        *(one.currency for one in costs if one is not None),
        *(fund.currency for fund in plan.campaign.funding),
    }
    home = currency_of(plan)
    return {
        currency for currency in currencies if currency not in (None, home) and rate_for(plan, currency) is None
    } - {None}
