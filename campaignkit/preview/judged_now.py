"""What is wrong with a campaign by its settings as they are now; nobody starts a preview again to change them."""

from __future__ import annotations

from dataclasses import replace

from campaignkit.campaign.campaign import Campaign
from campaignkit.check.scope import Scope, SettingsError
from campaignkit.check.verdict import KitVerdict, verdict_on
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.report import Report


def judged_now(campaign: Campaign, scope: Scope) -> tuple[KitVerdict, Scope]:
    """Return the verdict and the settings it was made by.

    Settings that can no longer be used are named among the findings, and those of before hold on.
    """
    try:
        scope = scope.as_it_is_now()
    except SettingsError as fault:
        verdict = verdict_on(campaign, scope)
        wrong = fault.report.findings
        return (
            replace(verdict, report=_with(verdict.report, wrong), publish=_with(verdict.publish, wrong)),
            scope,
        )
    return verdict_on(campaign, scope), scope


def _with(report: Report, more: tuple[Diagnostic, ...]) -> Report:
    return replace(report, findings=(*more, *report.findings))
