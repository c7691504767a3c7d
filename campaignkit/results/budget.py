"""What was to be spent, what was, and who gives it: in the currency of the campaign, by the rates of the plan."""

from __future__ import annotations

from decimal import Decimal

from campaignkit.json_data import Json
from campaignkit.plan.model.activity import Activity
from campaignkit.plan.model.plan import Plan
from campaignkit.results.currency_sums import currency_of, in_campaign_currency, rate_for


def budget_rows(plan: Plan) -> Json:
    """Return the budget by activity and by funder. What no rate is given for is left out of the sums, and named."""
    whole = plan.campaign.budget
    activities = [_activity(plan, activity) for activity in plan.activities]
    funding = [_funding(plan, index) for index in range(len(plan.campaign.funding))]
    planned, spent = _sum(activities, "planned"), _sum(activities, "spent")
    given = _sum(funding, "amount")
    amount = None if whole is None else whole.amount
    return {
        "currency": currency_of(plan),
        "amount": _text(amount),
        "lines": [] if whole is None else [{"item": line.item, "amount": str(line.amount)} for line in whole.lines],
        "activities": activities,
        "planned": _text(planned),
        "spent": _text(spent),
        "left": _text(None if amount is None or spent is None else amount - spent),
        "funding": funding,
        "given": _text(given),
        "in_kind": _text(_sum([row for row in funding if row["kind"] == "in-kind"], "amount")),
        "not_funded": _text(None if amount is None or given is None else max(amount - given, Decimal(0))),
        "rates": [
            {"currency": rate.currency, "worth": str(rate.worth), "on": rate.on.isoformat(), "source": rate.source}
            for rate in plan.campaign.rates
        ],
        "without_rate": sorted(_without_rate(plan)),
    }


def _activity(plan: Plan, activity: Activity) -> Json:
    budget, done = activity.budget, activity.done
    spent = None if done is None else done.spent
    own = budget.currency if budget is not None else None
    return {
        "id": activity.id,
        "name": activity.name,
        "planned": _money(plan, budget.amount, budget.currency) if budget is not None else None,
        "spent": _money(plan, spent.amount, spent.currency or own) if spent is not None else None,
        "over": done is not None and done.state != "cancelled",
    }


def _funding(plan: Plan, index: int) -> Json:
    given = plan.campaign.funding[index]
    who = next(stakeholder for stakeholder in plan.stakeholders if stakeholder.id == given.by)
    return {
        "by": who.name,
        "role": who.role,
        "kind": given.kind,
        "amount": _money(plan, given.amount, given.currency),
        "note": given.note,
    }


def _money(plan: Plan, amount: Decimal, currency: str | None) -> Json:
    """Return an amount as it was written, and in the currency of the campaign; None where no rate is given."""
    converted = in_campaign_currency(plan, amount, currency)
    return {
        "amount": str(amount),
        "currency": currency or currency_of(plan),
        "in_campaign_currency": _text(converted),
    }


def _sum(rows: list[Json], key: str) -> Decimal | None:
    """Return what the rows come to; None where there is nothing to add up."""
    amounts = [row[key]["in_campaign_currency"] for row in rows if row[key] is not None]
    known = [Decimal(amount) for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)


def _without_rate(plan: Plan) -> set[str]:
    spent = (a.done.spent for a in plan.activities if a.done is not None)
    named = {
        *(a.budget.currency for a in plan.activities if a.budget is not None),
        *(one.currency for one in spent if one is not None),
        *(given.currency for given in plan.campaign.funding),
    }
    home = currency_of(plan)
    return {currency for currency in named if currency not in (None, home) and rate_for(plan, currency) is None} - {
        None
    }
