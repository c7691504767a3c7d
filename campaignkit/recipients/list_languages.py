"""The languages an office may keep its list in."""

from __future__ import annotations

from campaignkit.plan.model.plan import Plan


def languages_of_list(plan: Plan) -> list[str]:
    """Return the languages an office may keep its list in, the likeliest first; English says nothing of letters."""
    from campaignkit.knowledge.cldr import get_official_languages

    own = plan.campaign.language
    official = [name.replace("_", "-") for name in get_official_languages(plan.campaign.country)]
    others = [*official, *plan.campaign.translations]
    return [*others, own] if own == "en" else [own, *others]
