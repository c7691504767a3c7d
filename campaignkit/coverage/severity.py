"""How bad it is that a plan leaves something open."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan


def severity_of(plan: Plan, strict: str) -> Severity:
    """Return how bad an open requirement is: as the framework says, and a note for a campaign for one group only."""
    return Severity.NOTE if plan.campaign.targeted else Severity(strict)
