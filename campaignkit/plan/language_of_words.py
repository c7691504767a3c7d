"""In which language the fixed words of a plan are: in that of the plan, as its country writes it."""

from __future__ import annotations

from campaignkit.knowledge.regional_words import spoken_there
from campaignkit.plan.countries import countries_of
from campaignkit.plan.model.plan import Plan


def language_of_words(plan: Plan, language: str | None = None) -> str:
    """Return the language of a plan, or another one, as its country writes it; for several countries as it is."""
    own = language or plan.campaign.language
    return own if len(countries_of(plan)) > 1 else spoken_there(own, plan.campaign.country)
