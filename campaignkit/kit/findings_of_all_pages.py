"""What only laid-out pages show: what cannot be made, and what is too small, too pale or too fine on them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.diagnostics.report import Report
from campaignkit.kit.failure_findings import failure_diagnostics, layout_diagnostics, template_sources
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.render import KitResult, render_kit
from campaignkit.kit.state_from_findings import State

PAGE_CODES = frozenset(
    {
        "CK090",
        "CK246",
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
        "CK520",
        "CK521",
        "CK523",
    }
)
"""The codes that can be found here and nowhere else."""
FLOWING = frozenset({"docx", "xlsx", "ics"})
"""Engines whose files no rule judges."""


def page_findings(campaign: Campaign, *, own_templates: bool = True) -> list[Diagnostic]:
    """Lay out every material of a plan in every language, keep nothing, and return what is wrong with the pages.

    Without `own_templates` nothing runs that came with the campaign: materials of those types are left out.
    """
    if campaign.plan is None or not campaign.plan.materials:
        return []
    with tempfile.TemporaryDirectory(prefix="campaignkit-pages-") as folder:
        order = Order(states=dict.fromkeys(campaign.plans, State("final", ())), with_errors=True)
        left_out = frozenset() if own_templates else campaign.library.programs().keys()
        to_judge = [job for job in judged_jobs(campaign, order) if job.material.type not in left_out]
        if not to_judge:
            return []
        result = render_kit(campaign, order, Path(folder), job_list=to_judge, judged_only=True)
    return seen_on_pages(campaign, result)


def judged_jobs(campaign: Campaign, order: Order) -> Iterator[Job]:
    """Yield the jobs on whose files a rule has something to say, without previews.

    What flows, from a template that came with campaignkit, has no page of its own: documents for Word, workbooks and
    calendars are not made to be looked at by nobody.
    """
    own = campaign.library.programs().keys()
    for job in jobs(campaign, order):
        if job.format.engine not in FLOWING or job.material.type in own:
            yield replace(job, is_first=False)


def needing_action(campaign: Campaign, result: KitResult, report: Report) -> Report:
    """Return a report of all texts and templates that failed and of what is wrong with the pages, but no notes."""
    findings = seen_on_pages(campaign, result)
    rest = tuple(finding for finding in findings if finding.severity is not Severity.NOTE)
    sources = {**campaign.sources, **template_sources(campaign.library, findings)}
    return Report(rest, report.examined, "review", sources)


def seen_on_pages(campaign: Campaign, result: KitResult) -> list[Diagnostic]:
    """Return what a run of the renderer found on its pages, at the texts it is about."""
    return [*failure_diagnostics(campaign, result.failures), *layout_diagnostics(campaign, result.rendered)]
