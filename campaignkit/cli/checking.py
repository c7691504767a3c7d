"""Load plans, run the rules, and put what was found into one report."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import cast

from campaignkit.diagnostics.finding import Diagnostic, sort_key
from campaignkit.diagnostics.report import Examined, Lines, Report
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.document import PlanDocument, load_plan
from campaignkit.plan.texts import printed_texts
from campaignkit.rules.rule import Facts, Profile
from campaignkit.rules.runner import active_rules, run_rules


def today() -> datetime.date:
    """Return the day of this run: `SOURCE_DATE_EPOCH` where it is set, so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date()
    return datetime.datetime.now(tz=datetime.UTC).date()


def timestamp(first_day: datetime.date) -> int:
    """Return the moment written into PDFs: `SOURCE_DATE_EPOCH`, else the campaign's first day.

    Not the clock: the same plan has to give the same bytes.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return int(epoch)
    return int(datetime.datetime.combine(first_day, datetime.time(), tzinfo=datetime.UTC).timestamp())


def check_plans(paths: list[Path], profile: str) -> Report:
    """Check plan files under a profile and return the report."""
    documents = [load_plan(path, terms()) for path in paths]
    return report_on(documents, cast(Profile, profile))


def report_on(documents: list[PlanDocument], profile: Profile) -> Report:
    """Run the rules over loaded plans. A base that several plans extend is reported once."""
    facts = Facts(today())
    findings: dict[Diagnostic, None] = {}
    sources: dict[str, Lines] = {}
    for document in documents:
        sources.update(document.sources)
        findings.update(dict.fromkeys(run_rules(document, profile, facts)))
    plans = [document.plan for document in documents if document.plan is not None]
    examined = Examined(
        plans=sum(1 for document in documents if not _unreadable(document)),
        rules=len(active_rules(profile)) if plans else 0,
        texts=sum(1 for plan in plans for _ in printed_texts(plan)),
        languages=len({plan.campaign.language for plan in plans}),
        unread=len(documents) - len(plans),
    )
    return Report(tuple(sorted(findings, key=sort_key)), examined, profile, sources)


def _unreadable(document: PlanDocument) -> bool:
    """Say whether the plan file itself could not be opened, so that nothing of it was looked at."""
    return any(f.code == "CK003" and f.span.file == document.file for f in document.diagnostics)
