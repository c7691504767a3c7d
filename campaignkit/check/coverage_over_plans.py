"""The coverage of all campaigns a command is about, measured by the frameworks they name and by those asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from campaignkit.campaign.framework_files import local_frameworks, shipped_frameworks
from campaignkit.campaign.opening import open_campaign
from campaignkit.campaign.today import today
from campaignkit.check.counted_by_editions import counted_by_editions, run_of
from campaignkit.check.many_plans import gather
from campaignkit.check.rules_over_campaign import judge, own_day
from campaignkit.check.scope import Scope
from campaignkit.coverage.plan_coverage import plan_summary
from campaignkit.coverage.portfolio import portfolio
from campaignkit.diagnostics.report import Report
from campaignkit.diagnostics.usage import UsageError
from campaignkit.json_data import Json
from campaignkit.records import dataclass


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """What every format shows, None without a plan that could be measured; and what is wrong with the others."""

    view: Json | None
    faults: Report | None


def coverage_report(scope: Scope, frameworks: Sequence[str], language: str | None = None) -> CoverageReport:
    """Measure the plans of a scope; what they name is in a `language` as far as it is translated.

    Raises:
        UsageError: there is no such framework.
    """
    names = {*shipped_frameworks(), *(name for path in scope.plans for name in local_frameworks(path))}
    for name in frameworks:
        if name not in names:
            raise UsageError(f"There is no framework `{name}`. Known: {', '.join(sorted(names))}.")
    day, draft = today(), replace(scope.settings, profile="draft")
    summaries, faults = [], []
    for path in scope.plans:
        campaign = open_campaign(path, frameworks=frameworks)
        run = run_of(campaign)
        if run is not None:
            summaries.append((run, plan_summary(campaign, own_day(campaign), language)))
        if campaign.plan is None or not {*campaign.plan.frameworks, *frameworks} <= campaign.frameworks.keys():
            faults.append(judge(campaign, draft))
    bases = counted_by_editions([run for run, _ in summaries])
    plans = [summary for run, summary in summaries if run.file not in bases]
    view = {
        "schema_version": 1,
        "date": day.isoformat(),
        "plans": plans,
        "bases": [summary["file"] for run, summary in summaries if run.file in bases],
        "portfolio": portfolio(plans) if len(plans) > 1 else None,
    }
    return CoverageReport(view if plans else None, scope.without_known(gather(faults, draft)) if faults else None)
