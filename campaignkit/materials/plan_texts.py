"""What a material prints of the whole plan, by its type and by what it is about: a brief what its partner does."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.materials.types import PLAN_TEXTS, MaterialType, PlanTexts
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.plan.taking_part import activities_of, people_of

_OF_ORDERS: PlanTexts = "materials.printing"


def texts_of_papers(plan: Plan, kind: MaterialType, material: Material) -> Iterator[Path]:
    """Yield the beginnings of the paths of what a material prints of activities, people and aims."""
    if not kind.plan:
        return
    about = _about(plan, material)
    names = PLAN_TEXTS if kind.plan_texts is None else kind.plan_texts
    for name in names:
        if name != _OF_ORDERS or kind.orders:
            yield from about[name]


def _about(plan: Plan, material: Material) -> dict[PlanTexts, list[Path]]:
    activities = activities_of(plan, material)
    people = people_of(plan, activities, material)
    handed_out = {name for activity in activities for name in activity.materials}
    audiences = {name for activity in activities for name in activity.audiences}
    audiences |= {one.audience for one in plan.materials if one.id in handed_out and one.audience is not None}
    indicators = {name for activity in activities for name in activity.indicators}
    return {
        "activities.name": [("activities", one.id, "name") for one in activities],
        "activities.change": [("activities", one.id, "change") for one in activities],
        "activities.budget": [("activities", one.id, "budget") for one in activities],
        "audiences.name": [("audiences", name) for name in audiences],
        "campaign.safeguarding_lead": [("campaign", "safeguarding_lead")],
        "channels.name": [("channels", name) for one in activities for name in one.channels],
        "indicators.measure": [
            ("objectives", objective.id, "indicators", one.id, "measure")
            for objective in plan.objectives
            for one in objective.indicators
            if one.id in indicators
        ],
        "materials.printing": [("materials", one.id, "printing") for one in plan.materials],
        "messages.headline": [("messages", name, "headline") for one in activities for name in one.messages],
        "objectives": [("objectives",)],
        "stakeholders.contact": [("stakeholders", one.id, "contact") for one in people],
        "stakeholders.does": [("stakeholders", name, "does") for name in (material.stakeholder,) if name is not None],
        "stakeholders.name": [("stakeholders", one.id, "name") for one in people],
    }
