"""The title of a material, with the key at which it stands: its own, else that of what it says or is made for."""

from __future__ import annotations

from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan


def title_of(plan: Plan, material: Material) -> tuple[str, str]:
    """Return key and text: its own title, its first message's headline, what it is made for, the campaign's."""
    if material.title is not None:
        return f"materials.{material.id}.title", material.title
    if material.messages:
        message = next(message for message in plan.messages if message.id == material.messages[0])
        return f"messages.{message.id}.headline", message.headline
    if material.activity is not None:
        activity = next(activity for activity in plan.activities if activity.id == material.activity)
        return f"activities.{activity.id}.name", activity.name
    if material.stakeholder is not None:
        partner = next(partner for partner in plan.stakeholders if partner.id == material.stakeholder)
        return f"stakeholders.{partner.id}.name", partner.name
    return "campaign.title", plan.campaign.title
