"""What only laid-out pages show: what cannot be made, and what is too small, too pale or too fine on them."""

from __future__ import annotations

import tempfile
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.kit.failures import failure_diagnostics, layout_diagnostics
from campaignkit.kit.jobs import jobs
from campaignkit.kit.render import KitResult, render_kit
from campaignkit.kit.state import State

PAGE_CODES = frozenset(
    {
        "CK090",
        "CK501",
        "CK502",
        "CK503",
        "CK504",
        "CK505",
        "CK506",
        "CK507",
        "CK510",
        "CK511",
        "CK512",
        "CK513",
        "CK514",
    }
)
"""The codes that can be found here and nowhere else."""


def page_findings(campaign: Campaign) -> list[Diagnostic]:
    """Lay out every material of a plan in every language, keep nothing, and return what is wrong with the pages."""
    if campaign.plan is None:
        return []
    wanted = jobs(campaign.plan, tuple(campaign.plans), for_print=False, library=campaign.library)
    with tempfile.TemporaryDirectory(prefix="campaignkit-pages-") as folder:
        result = render_kit(
            campaign.plans,
            campaign.fingerprint,
            wanted,
            State("final", ()),
            {},
            Path(folder),
            timestamp=0,
            keep_going=True,
            library=campaign.library,
            logos=campaign.logos,
        )
    return seen_on_pages(campaign, result)


def seen_on_pages(campaign: Campaign, result: KitResult) -> list[Diagnostic]:
    """Return what a run of the renderer found on its pages, at the texts it is about."""
    plan, root, editions = campaign.plan, campaign.root, campaign.editions
    if plan is None or root is None:
        return []
    failed = failure_diagnostics(plan, root, result.failures, editions, campaign.library)
    return [*failed, *layout_diagnostics(root, result.rendered, editions)]
