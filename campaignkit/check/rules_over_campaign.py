"""Running the rules over one campaign that is open."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.today import today
from campaignkit.check.judged_campaign import JudgedCampaign, comments_in
from campaignkit.check.rules_over_plan import active_rules
from campaignkit.check.run_settings import Settings
from campaignkit.check.with_bases import found_in
from campaignkit.plan.printed_texts import printed_texts
from campaignkit.recipients.list_place import list_beside
from campaignkit.rules.rule import Facts

if TYPE_CHECKING:
    from campaignkit.recipients.recipient_list import RecipientList


def own_day(campaign: Campaign) -> datetime.date:
    """Return the day by which a campaign is judged: today, or its last day once that is over.

    Waivers and calls of a campaign that is finished do not run out afterwards. What is printed again is judged by
    today.
    """
    return today() if campaign.plan is None else min(today(), campaign.plan.campaign.ends)


def facts_of(campaign: Campaign) -> Facts:
    """Return what rules may know besides the plan."""
    return Facts(today(), campaign.library, campaign.frameworks, campaign.topic)


def judge(
    campaign: Campaign,
    settings: Settings,
    facts: Facts | None = None,
    *,
    layout: bool = False,
    lengths: bool = False,
    own_templates: bool = True,
) -> JudgedCampaign:
    """Run the rules over a campaign; with `layout` its pages are made and looked at.

    With `lengths`, what is too long for any page is found without making it; who makes pages learns it from them.
    Without `own_templates` pages of types that came with the campaign are left out.
    """
    selection = settings.selection
    facts = facts or replace(facts_of(campaign), today=own_day(campaign))
    findings = list(dict.fromkeys(found_in(campaign, settings, facts, facts_of).values()))
    codes: frozenset[str] = frozenset()
    if layout:
        from campaignkit.kit.findings_of_all_pages import PAGE_CODES, page_findings

        codes = frozenset(code for code in PAGE_CODES if selection.runs(code))
        findings += [page for page in page_findings(campaign, own_templates=own_templates) if page.code in codes]
    elif lengths and campaign.plan is not None and campaign.plan.materials:
        from campaignkit.kit.sure_misfits import sure_misfits

        findings += [misfit for misfit in sure_misfits(campaign) if selection.runs(misfit.code)]
    listing = _recipients(campaign)
    if listing is not None:
        findings += [problem for problem in listing.diagnostics if selection.runs(problem.code)]
    comments = {file: marks for file, source in campaign.sources.items() if (marks := comments_in(source))}
    files = {finding.span.file for finding in findings} | comments.keys()
    sources = dict(campaign.sources)
    if listing is not None and listing.source is not None:
        sources[listing.file] = listing.source
    return JudgedCampaign(
        findings=tuple(findings),
        files=tuple(sources),
        sources={file: source for file, source in sources.items() if file in files},
        comments=comments,
        readable=not campaign.unreadable,
        built=campaign.plan is not None,
        texts=0 if campaign.plan is None else sum(1 for _ in printed_texts(campaign.plan)),
        languages=frozenset(edition.language for edition in campaign.editions),
        ran=frozenset(rule.code for rule in active_rules(settings.profile, selection, campaign.topic)),
        topic=campaign.topic.id,
        page_codes=codes,
    )


def _recipients(campaign: Campaign) -> RecipientList | None:
    """Return the list beside the plan; only who has one waits until its readers are there."""
    if list_beside(campaign.path) is None:
        return None
    from campaignkit.recipients.campaign_list import recipients_of

    return recipients_of(campaign)
