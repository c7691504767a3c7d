"""Runs the rules over a plan and turns what they find into diagnostics with places."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Diagnostic, Related, sort_key
from campaignkit.plan.document import PlanDocument
from campaignkit.rules.registry import registry
from campaignkit.rules.rule import PROFILES, Facts, Found, Profile, Rule
from campaignkit.source.node import Node
from campaignkit.source.resolve import span_for


def active_rules(profile: Profile) -> tuple[Rule, ...]:
    """Return the rules that speak under a profile: its own and those of every laxer one."""
    allowed = PROFILES[: PROFILES.index(profile) + 1]
    return tuple(r.rule for r in registry().values() if r.rule.check is not None and r.rule.profile in allowed)


def run_rules(document: PlanDocument, profile: Profile, facts: Facts) -> list[Diagnostic]:
    """Return all findings about a document, those of its reading included, in reading order.

    Rules need a plan that could be built; when it could not, only what stood in the way is returned.
    """
    findings = list(document.diagnostics)
    if document.plan is not None and document.root is not None:
        for rule in active_rules(profile):
            if rule.check is not None:
                findings += [_place(document.root, rule, found) for found in rule.check(document.plan, facts)]
    return sorted(findings, key=sort_key)


def _place(root: Node, rule: Rule, found: Found) -> Diagnostic:
    return Diagnostic(
        rule.code,
        found.message,
        span_for(root, found.path, start=found.start, end=found.end),
        ".".join(str(step) for step in found.path),
        found.severity or rule.severity,
        hint=found.hint,
        related=tuple(Related(span_for(root, path), phrase) for path, phrase in found.related),
    )
