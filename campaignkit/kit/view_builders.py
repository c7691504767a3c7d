"""What builds the views of a campaign, for each language in which it is made."""

from __future__ import annotations

from collections.abc import Mapping

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.state import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.plan.model.plan import Plan


def view_builders(
    campaign: Campaign, plans: Mapping[str, Plan], states: Mapping[str, State]
) -> dict[str, ViewBuilder]:
    """Return it by language; whoever renders from a campaign begins here, so that nothing of it is left out."""
    return {
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
