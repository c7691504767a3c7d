"""Which family of paper a plan is printed on: A4 and its kin, or Letter."""

from __future__ import annotations

from campaignkit.knowledge.papers import paper_of_country
from campaignkit.plan.model.plan import Plan


def paper_of(plan: Plan) -> str:
    """Return the family of paper a plan is printed on: the one it names, else that of its country."""
    return plan.campaign.paper or paper_of_country(plan.campaign.country)
