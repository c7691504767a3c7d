"""Who is “du” and who is “Sie”: the one place that says how the words of a page speak to its readers."""

from __future__ import annotations

from campaignkit.knowledge.locales import candidates
from campaignkit.plan.audience_classes import YOUNG, class_of
from campaignkit.plan.model.people import Audience


def speaks_politely(audience: Audience | None, language: str) -> bool:
    """Say whether an audience is spoken to politely in a language: as the plan says, else by the class it is of."""
    if audience is None:
        return True
    said = next((audience.address[name] for name in candidates(language) if name in audience.address), None)
    return said == "polite" if said is not None else class_of(audience) not in YOUNG
