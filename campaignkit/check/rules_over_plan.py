"""Runs the rules over a plan and turns what they find into diagnostics with places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.topic import Topic
from campaignkit.check.one_per_cause import so_in
from campaignkit.check.rule_selection import EVERYTHING, Selection
from campaignkit.check.topic_unsaid import waiting_for_topic
from campaignkit.diagnostics.finding import Diagnostic, Related, Severity, sort_key
from campaignkit.knowledge.frames import kinds
from campaignkit.plan.paths import key_of
from campaignkit.rules.registry import checking
from campaignkit.rules.rule import PROFILES, Facts, Found, Profile, Rule
from campaignkit.rules.topics import applies
from campaignkit.translate.edition import Edition, of_drafts


def active_rules(profile: Profile, selection: Selection = EVERYTHING, topic: Topic | None = None) -> tuple[Rule, ...]:
    """Return the rules that speak under a profile: its own and those of every laxer one, as far as selected.

    With a topic, those that apply to it.
    """
    profiles = PROFILES[: PROFILES.index(profile) + 1]
    return tuple(
        rule
        for rule in checking()
        if rule.profile in profiles and selection.runs(rule.code) and (topic is None or applies(rule, topic))
    )


def run_rules(
    campaign: Campaign, profile: Profile, facts: Facts, selection: Selection = EVERYTHING
) -> list[Diagnostic]:
    """Return all findings about a campaign, those of its opening included, in reading order.

    Rules about texts look at every edition, the others at the first. Rules need a plan that could be built; when it
    could not, there are no editions, and only what stood in the way is returned.
    """

    def run(campaign: Campaign, facts: Facts) -> list[Diagnostic]:
        findings: list[Diagnostic] = []
        active = active_rules(profile, selection, campaign.topic)
        for index, edition in enumerate(campaign.editions):
            rules = (rule for rule in active if index == 0 or rule.per_language)
            findings += findings_in(edition, rules, facts)
            findings += drafts_in(edition, active, facts)
        return findings

    return sorted([*campaign.diagnostics, *waiting_for_topic(run, campaign, facts)], key=sort_key)


def findings_in(edition: Edition, rules: Iterable[Rule], facts: Facts) -> Iterator[Diagnostic]:
    """Yield what rules find in a plan in one language."""
    own = facts.of(edition)
    for rule in rules:
        if rule.check is not None:
            yield from (_diagnostic(rule, fault, edition) for fault in rule.check(edition.plan, own))


def drafts_in(edition: Edition, active: Iterable[Rule], facts: Facts) -> Iterator[Diagnostic]:
    """Yield what rules about words find in translations that are marked as unsure: warnings at most."""
    drafts = of_drafts(edition)
    if drafts is None:
        return
    codes = {kind.rule for kind in kinds().values()}
    for finding in findings_in(drafts, (rule for rule in active if rule.code in codes), facts):
        error = finding.severity is Severity.ERROR
        yield replace(finding, severity=Severity.WARNING) if error else finding


def _diagnostic(rule: Rule, fault: Found, edition: Edition) -> Diagnostic:
    span = edition.place(fault.path, fault.start, fault.end)
    # What has no place in a PO file is shown in the plan, where nothing says that a translation is meant.
    elsewhere = rule.per_language and edition.translation is not None and not span.file.endswith(".po")
    return Diagnostic(
        rule.code,
        so_in(fault.message, edition.language) if elsewhere else fault.message,
        span,
        key_of(fault.path),
        fault.severity or rule.severity,
        fault.confidence,
        hint=fault.hint,
        related=tuple(Related(edition.place(path, None, None), phrase) for path, phrase in fault.related),
        replacement=fault.replacement,
        language=edition.language if rule.per_language else None,
    )
