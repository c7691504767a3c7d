"""From campaigns to a report: each is opened, judged and let go, so that memory does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from campaignkit.check.judged_campaign import JudgedCampaign
from campaignkit.check.judgement_cache import Cache
from campaignkit.check.pool import judged
from campaignkit.check.run_settings import Settings
from campaignkit.check.set_aside import suppress
from campaignkit.diagnostics.finding import Diagnostic, sort_key
from campaignkit.diagnostics.report import Examined, Report
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.plan.model.campaign_section import DEFAULT_TOPIC
from campaignkit.source.suppressions import Suppression

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.rules.rule import Facts


def check_plans(
    paths: Iterable[Path],
    settings: Settings,
    data: bytes | None = None,
    *,
    layout: bool = False,
    own_templates: bool = True,
    cache: Cache | None = None,
) -> Report:
    """Check plan files as the settings say; `data` is what the only one of them holds, when it is not on the disk.

    With `layout` every material is laid out, too, and its pages are judged; without `own_templates`, only those of
    types that came with campaignkit. Without either, what the `cache` has is not judged again.
    """
    paths = list(paths)
    if data is None and not layout:
        return gather(judged(paths, settings, cache=cache), settings)
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.check.rules_over_campaign import judge

    campaigns = (open_campaign(path, data=data) for path in paths)
    return gather(
        (judge(one, settings, layout=layout, lengths=True, own_templates=own_templates) for one in campaigns),
        settings,
    )


def check_campaign(
    campaign: Campaign, settings: Settings, facts: Facts | None = None, *, layout: bool = False, lengths: bool = False
) -> Report:
    """Check one campaign that is open already; `facts` are shared by whoever checks it under several profiles."""
    from campaignkit.check.rules_over_campaign import judge

    return gather([judge(campaign, settings, facts, layout=layout, lengths=lengths)], settings)


def gather(judgements: Iterable[JudgedCampaign], settings: Settings) -> Report:
    """Put into one report what was found in campaigns. What several of them share is reported once."""
    findings: dict[Diagnostic, None] = {}
    comments: dict[str, tuple[Suppression, ...]] = {}
    sources: dict[str, SourceText] = {}
    files: dict[str, None] = {}
    unread: set[str] = set()
    languages: set[str] = set()
    pages: set[str] = set()
    rules: set[str] = set()
    topics: set[str] = set()
    readable = sound = plans = texts = 0
    for one in judgements:
        findings.update(dict.fromkeys(one.findings))
        comments.update(one.comments)
        sources.update(one.sources)
        files.update(dict.fromkeys(one.files))
        languages.update(one.languages)
        pages.update(one.page_codes)
        if one.built:
            rules.update(one.ran)
            topics.add(one.topic)
        plans += 1
        readable += one.readable
        sound += one.built
        texts += one.texts
        if not one.built:
            unread.update(one.files)
    ran = (*sorted(rules), *sorted(pages))
    scope = Examined(
        plans=readable,
        rules=len(ran),
        texts=texts,
        languages=len(languages),
        unread=plans - sound,
        topics=tuple(sorted(topics)),
        topics_matter=bool(topics - {DEFAULT_TOPIC}),
    )
    there = [comment for of_file in comments.values() for comment in of_file]
    rest, aside = suppress(findings, there, ran, unread)
    visible = sorted((finding for finding in rest if settings.selection.shows(finding)), key=sort_key)
    return Report(
        tuple(visible), scope, settings.profile, sources, tuple(aside), ran, settings.fail_on, files=tuple(files)
    )
