"""The organisations behind a campaign, as templates see them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from campaignkit.campaign.logo import Logo
from campaignkit.kit.contract.look_keys import LogoView, PartnerGroup, Partners
from campaignkit.kit.view_images_and_logos import logo_view
from campaignkit.plan.model.plan import Plan


def partners(plan: Plan, of: Mapping[str, Logo], words: Callable[[str], str]) -> Partners:
    """Return the organisations behind the campaign; messengers and participants are not its authors.

    `of` are the logos by the ids of organisations.
    """
    place: dict[str, PartnerGroup] = {"lead": "lead", "partner": "partners"}
    place.update(dict.fromkeys(("endorser", "funder"), "supporters"))
    groups: dict[PartnerGroup, list[str]] = {group: [] for group in place.values()}
    logos: dict[PartnerGroup, list[LogoView]] = {group: [] for group in groups}
    for stakeholder in plan.stakeholders:
        if stakeholder.role in place:
            group = place[stakeholder.role]
            logo = of.get(stakeholder.id)
            if logo is not None:
                path = f"stakeholders.{stakeholder.id}.logo"
                logos[group].append(logo_view(logo, group, len(groups[group]), stakeholder.name, path))
            groups[group].append(words(stakeholder.name))
    return {
        "lead": groups["lead"],
        "partners": groups["partners"],
        "supporters": groups["supporters"],
        "logos": [logo for group in logos.values() for logo in group],
    }
