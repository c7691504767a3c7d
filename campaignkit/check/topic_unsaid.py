"""One cause, one finding: a plan that does not say what it is about is not asked for what belongs to one topic.

A campaign about clean hands that names no topic is read as one against abuse. What follows from that waits behind the
one finding which asks for the topic, and which stops what the findings behind it would have stopped. Texts that are
surely harmful are named all the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.topic_files import topic
from campaignkit.diagnostics.finding import Confidence, Diagnostic, Severity
from campaignkit.rules.rule import Facts

ASKS = "CK114"
ANYTHING = "general"
"""The topic of which only that is asked that holds for every campaign."""
Run = Callable[[Campaign, Facts], list[Diagnostic]]


def waiting_for_topic(run: Run, campaign: Campaign, facts: Facts) -> list[Diagnostic]:
    """Return what a run of the rules finds, without what waits until the plan says what it is about."""
    findings = run(campaign, facts)
    if not any(finding.code == ASKS for finding in findings):
        return findings
    general = topic(ANYTHING)
    anyway = set(
        run(replace(campaign, topic=general), Facts(facts.today, facts.library, facts.frameworks, topic=general))
    )
    waits = [
        finding for finding in findings if finding.code != ASKS and finding not in anyway and not _harms(finding)
    ]
    worst = min((finding.severity for finding in waits), key=list(Severity).index, default=Severity.NOTE)
    rest = set(waits)
    return [
        replace(finding, severity=worst) if finding.code == ASKS else finding
        for finding in findings
        if finding not in rest
    ]


def _harms(finding: Diagnostic) -> bool:
    """Say whether a finding is about what a text says, and sure."""
    of_text = finding.language is not None and finding.confidence is Confidence.HIGH
    return of_text and finding.severity is not Severity.NOTE
