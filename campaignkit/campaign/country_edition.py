"""Of a plan for several countries, the campaign in one of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.diagnostics.usage import UsageError


def open_edition(path: Path, country: str | None, *, frameworks: Sequence[str] = ()) -> Campaign:
    """Open the campaign of a plan file, of one for several countries the edition for one.

    Raises:
        UsageError: the plan is not for that country.
    """
    campaign = open_campaign(path, frameworks=frameworks)
    if country is None or campaign.plan is None:
        return campaign
    countries = campaign.plan.campaign.countries
    if country.upper() not in countries:
        names = (
            f"The plan is for {', '.join(countries)}." if countries else "The plan is for one country: leave it out."
        )
        raise UsageError(f"There is no edition for `{country}`. {names}")
    return open_campaign(path, frameworks=frameworks, country=country.upper())
