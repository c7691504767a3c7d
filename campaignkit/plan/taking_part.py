"""Who takes part in what: the activities and the people that a material is about."""

from __future__ import annotations

from collections.abc import Iterable

from campaignkit.plan.model.activity import Activity
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.people import Stakeholder
from campaignkit.plan.model.plan import Plan

PARTS = ("accountable", "responsible", "consulted", "informed")


def part_of(activity: Activity, stakeholder: str) -> tuple[str, ...]:
    """Return how a stakeholder takes part in an activity, the weightiest first; nothing when it does not."""
    return tuple(part for part in PARTS if stakeholder in getattr(activity, part))


def activities_of(plan: Plan, material: Material) -> tuple[Activity, ...]:
    """Return the activities that a material is about: its own, those of its stakeholder, or all of the plan."""
    return tuple(activity for activity in plan.activities if _belongs(activity, material))


def people_of(plan: Plan, activities: Iterable[Activity], material: Material) -> list[Stakeholder]:
    """Return those who take part, in the order of the plan; the whole plan shows everybody."""
    if material.stakeholder is None and material.activity is None:
        return list(plan.stakeholders)
    ids = {s for a in activities for part in PARTS for s in getattr(a, part)}
    return [s for s in plan.stakeholders if s.id in ids or s.role == "lead"]


def _belongs(activity: Activity, material: Material) -> bool:
    if material.activity is not None:
        return activity.id == material.activity
    return material.stakeholder is None or bool(part_of(activity, material.stakeholder))
