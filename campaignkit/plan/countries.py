"""Campaigns in several countries: what an edition for one of them prints."""

from __future__ import annotations

from dataclasses import replace

from campaignkit.plan.model.plan import Plan


def in_its_country(plan: Plan) -> Plan:
    """Return the plan as it is in its country.

    A plan for several countries that names one of them as its own is the edition for that one: it prints the help
    services of that country and no others. One that names none is for all of them, and follows the first in how days
    and paper look.
    """
    campaign = plan.campaign
    if not campaign.countries:
        return plan
    if not campaign.country:
        return replace(plan, campaign=replace(campaign, country=campaign.countries[0]))
    here = {service.id for service in plan.help if service.country == campaign.country}
    return replace(
        plan,
        campaign=replace(campaign, countries=(campaign.country,)),
        help=tuple(service for service in plan.help if service.id in here),
        messages=tuple(replace(one, help=tuple(h for h in one.help if h in here)) for one in plan.messages),
        materials=tuple(replace(one, help=tuple(h for h in one.help if h in here)) for one in plan.materials),
    )


def edition_for(plan: Plan, country: str) -> Plan:
    """Return what a plan for several countries is in one of them; any other plan as it is."""
    if country not in plan.campaign.countries or len(plan.campaign.countries) == 1:
        return plan
    return in_its_country(replace(plan, campaign=replace(plan.campaign, country=country)))


def countries_of(plan: Plan) -> tuple[str, ...]:
    """Return the countries a plan is for; one for most."""
    return plan.campaign.countries or (plan.campaign.country,)
