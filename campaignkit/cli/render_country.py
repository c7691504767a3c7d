"""For which country a kit is rendered, and what is said when nothing is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign


def opened_for(path: Path, country: str | None) -> Campaign:
    """Return the campaign, of one for several countries the edition for one; leave where that is none of them."""
    from campaignkit.campaign.opening import open_campaign

    campaign = open_campaign(path)
    if country is None or campaign.plan is None:
        return campaign
    known = campaign.plan.campaign.countries
    if country.upper() not in known:
        listed = f"The plan is for {', '.join(known)}." if known else "The plan is for one country: leave it out."
        typer.echo(f"There is no edition for `{country}`. {listed}", err=True)
        raise typer.Exit(2)
    return open_campaign(path, country=country.upper())


def say_nothing_is_made(languages: tuple[str, ...]) -> None:
    """Say that there is nothing to render, and in which languages."""
    where = f" in {', '.join(languages)}" if languages else ""
    typer.echo(f"The plan has no material{where} for whom you name, so there is nothing to render.", err=True)
