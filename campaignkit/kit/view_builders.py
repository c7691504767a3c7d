"""What builds the views of a campaign, for each language in which it is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.print_order_of_plan import ordering_of
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import office_texts


def view_builders(
    campaign: Campaign, plans: Mapping[str, Plan], states: Mapping[str, State]
) -> dict[str, ViewBuilder]:
    """Return it by language; whoever renders from a campaign begins here, so that nothing of it is left out."""
    return {name: view_builder(campaign, plan, states[name], tuple(plans)) for name, plan in plans.items()}


def view_builder(campaign: Campaign, plan: Plan, state: State, languages: Sequence[str]) -> ViewBuilder:
    """Return that of one language; `languages` are all that are made together."""
    builder = ViewBuilder(plan, state, campaign.library, languages, campaign.logos, campaign.topic, campaign.pictures)
    if any(campaign.library.type(kind).orders for kind in {material.type for material in plan.materials}):
        builder.ordering = ordering_of(campaign, plan.campaign.language)
    if campaign.plan is not None and campaign.plan.campaign.language != plan.campaign.language:
        builder.translated = _values(plan) - _values(campaign.plan)
    return builder


def _values(plan: Plan) -> frozenset[str]:
    return frozenset(text.value for text in office_texts(plan))
