"""What the rules find in one campaign, in a form that is small and can be handed from process to process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.day import today
from campaignkit.check.runner import active_rules, run_rules
from campaignkit.check.settings import Settings
from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.plan.printed_texts import printed_texts
from campaignkit.recipients.list_place import list_beside
from campaignkit.records import dataclass
from campaignkit.rules.rule import Facts
from campaignkit.source.file import SourceText
from campaignkit.source.suppressions import Suppression, suppressions_in
from campaignkit.translate.po_suppressions import suppressions_in_po

if TYPE_CHECKING:
    from campaignkit.recipients.recipient_list import RecipientList


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One campaign after the rules have run.

    `files` are all that took part, `sources` the texts of those that a finding or a comment stands in: no other is
    ever quoted from. `comments` set findings aside, by file. `ran` are the rules
    that apply to its topic, `page_codes` those about pages that ran.
    """

    findings: tuple[Diagnostic, ...]
    files: tuple[str, ...]
    sources: Mapping[str, SourceText]
    comments: Mapping[str, tuple[Suppression, ...]]
    readable: bool
    built: bool
    texts: int
    languages: frozenset[str]
    ran: frozenset[str]
    topic: str
    page_codes: frozenset[str] = frozenset()


def facts_of(campaign: Campaign) -> Facts:
    """Return what rules may know besides the plan."""
    return Facts(today(), campaign.library, campaign.frameworks, campaign.topic)


def judge(
    campaign: Campaign,
    settings: Settings,
    facts: Facts | None = None,
    *,
    layout: bool = False,
    own_templates: bool = True,
) -> Judged:
    """Run the rules over a campaign; with `layout` its pages are made and looked at.

    Without `own_templates` pages of types that came with the campaign are left out.
    """
    selection = settings.selection
    findings = run_rules(campaign, settings.profile, facts or facts_of(campaign), selection)
    codes: frozenset[str] = frozenset()
    if layout:
        from campaignkit.kit.page_findings import PAGE_CODES, page_findings

        codes = frozenset(code for code in PAGE_CODES if selection.runs(code))
        findings += [page for page in page_findings(campaign, own_templates=own_templates) if page.code in codes]
    listed = _recipients(campaign)
    if listed is not None:
        findings += [found for found in listed.diagnostics if selection.runs(found.code)]
    comments = {file: tuple(found) for file, source in campaign.sources.items() if (found := _comments(file, source))}
    named = {finding.span.file for finding in findings} | comments.keys()
    sources = dict(campaign.sources)
    if listed is not None and listed.source is not None:
        sources[listed.file] = listed.source
    return Judged(
        findings=tuple(findings),
        files=tuple(sources),
        sources={file: source for file, source in sources.items() if file in named},
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


def _comments(file: str, source: SourceText) -> list[Suppression]:
    return suppressions_in_po(source) if file.endswith(".po") else suppressions_in(source)
