"""What is wrong with the pages that copies are made of, at the texts it is about."""

from __future__ import annotations

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.kit.failure_findings import failure_diagnostics, layout_diagnostics
from campaignkit.kit.personal.plate_making import PreparedPlates
from campaignkit.kit.render import Rendered


def page_findings_of(campaign: Campaign, preparation: PreparedPlates) -> list[Diagnostic]:
    """Return a finding for each page that could not be made, and what is wrong with those that could."""
    failures = [Rendered(job, "", failure=error) for job, error in preparation.failures]
    outcomes = [Rendered(job, "", layout=(finding,)) for job, finding in preparation.layout]
    return [*failure_diagnostics(campaign, failures), *layout_diagnostics(campaign, outcomes)]
