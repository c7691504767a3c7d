"""What follows from a plan about its materials."""

from __future__ import annotations

from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan


def help_of(plan: Plan, material: Material) -> tuple[str, ...]:
    """Return the help services a material prints: its own, else those of its messages in order."""
    if material.help:
        return material.help
    by_id = {message.id: message for message in plan.messages}
    return tuple(dict.fromkeys(service for m in material.messages for service in by_id[m].help))
