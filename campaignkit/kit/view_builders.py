"""What builds the views of a campaign, for each language in which it is made."""

from __future__ import annotations

from collections.abc import Mapping

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.ordering import ordering_of
from campaignkit.kit.state import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.plan.model.plan import Plan


def view_builders(
    campaign: Campaign, plans: Mapping[str, Plan], states: Mapping[str, State]
) -> dict[str, ViewBuilder]:
    """Return it by language; whoever renders from a campaign begins here, so that nothing of it is left out."""
    found = {
        language: ViewBuilder(
            plan,
            states[language],
            campaign.library,
            tuple(plans),
            campaign.logos,
            campaign.topic,
            campaign.pictures,
        )
        for language, plan in plans.items()
    }
    kinds = {material.type for plan in plans.values() for material in plan.materials}
    if any(campaign.library.type(kind).orders for kind in kinds):
        for language, builder in found.items():
            builder.ordering = ordering_of(campaign, language)
    return found
