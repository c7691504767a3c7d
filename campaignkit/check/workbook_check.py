"""A workbook checked as the plan it would make: nothing is written, and findings stand at their cells."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.check.many_plans import check_plans
from campaignkit.check.run_settings import Settings
from campaignkit.diagnostics.report import Examined, Report
from campaignkit.recipients.table import TableError
from campaignkit.sheets.findings import CONFLICT
from campaignkit.sheets.importing import import_workbook
from campaignkit.sheets.merging import WORKBOOK
from campaignkit.sheets.plan_file import plan_named_in


def plan_of_workbook(workbook: Path) -> Path | None:
    """Return the plan a workbook was made of; None where it is none of ours, or cannot be read."""
    try:
        return plan_named_in(workbook)
    except TableError:
        return None


def check_workbook(workbook: Path, plan: Path, campaign: Campaign | None, settings: Settings) -> Report:
    """Check the plan that a workbook would make of the one it was made of; where both say something, the workbook."""
    result = import_workbook(workbook, workbook.as_posix(), plan, campaign, take=WORKBOOK, delete=True)
    own = [finding for finding in result.findings if finding.code != CONFLICT]
    if not result.after:
        return Report(tuple(own), Examined(0, 0, 0, 0, unread=1), settings.profile, {})
    report = check_plans([plan], settings, result.after)
    fingerprints = {finding.fingerprint for finding in own}
    in_cells = [result.at_cell(finding) or finding for finding in report.findings]
    unread = {finding.span for finding in own}  # what follows from a cell that cannot be read is no second finding
    more = [one for one in in_cells if one.fingerprint not in fingerprints and one.span not in unread]
    return replace(report, findings=(*own, *more))
