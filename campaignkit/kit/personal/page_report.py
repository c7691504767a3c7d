"""What is wrong with the pages that copies are made of, at the texts it is about."""

from __future__ import annotations

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.kit.failures import failure_diagnostics, layout_diagnostics
from campaignkit.kit.personal.prepared import PreparedPlates
from campaignkit.kit.render import Rendered


def page_findings_of(campaign: Campaign, prepared: PreparedPlates) -> list[Diagnostic]:
    """Return a finding for each page that could not be made, and what is wrong with those that could."""
    failed = [Rendered(job, "", failure=error) for job, error in prepared.failures]
    seen = [Rendered(job, "", layout=(found,)) for job, found in prepared.layout]
    return [*failure_diagnostics(campaign, failed), *layout_diagnostics(campaign, seen)]
