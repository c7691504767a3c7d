"""Runs the rules over a plan and turns what they find into diagnostics with places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from campaignkit.check.selection import EVERYTHING, Selection
from campaignkit.diagnostics.finding import Diagnostic, Related, sort_key
from campaignkit.plan.document import PlanDocument
from campaignkit.plan.texts import key_of
from campaignkit.rules.registry import registry
from campaignkit.rules.rule import PROFILES, Facts, Found, Profile, Rule
from campaignkit.translate.edition import Edition
from campaignkit.translate.editions import source_place


def active_rules(profile: Profile, selection: Selection = EVERYTHING) -> tuple[Rule, ...]:
    """Return the rules that speak under a profile: its own and those of every laxer one, as far as selected."""
    allowed = PROFILES[: PROFILES.index(profile) + 1]
    rules = (registered.rule for registered in registry().values())
    return tuple(r for r in rules if r.check is not None and r.profile in allowed and selection.runs(r.code))


def run_rules(
    document: PlanDocument,
    profile: Profile,
    facts: Facts,
    editions: Sequence[Edition] = (),
    selection: Selection = EVERYTHING,
) -> list[Diagnostic]:
    """Return all findings about a document, those of its reading included, in reading order.

    `editions` are its translations: rules about texts look at each of them, too. Rules need a plan that could be
    built; when it could not, only what stood in the way is returned.
    """
    findings = list(document.diagnostics)
    if document.plan is not None and document.root is not None:
        source = Edition(document.plan.campaign.language, document.plan, frozenset(), source_place(document.root))
        for edition in (source, *editions):
            rules = (rule for rule in active_rules(profile, selection) if edition is source or rule.per_language)
            findings += findings_in(edition, rules, facts)
    return sorted(findings, key=sort_key)


def findings_in(edition: Edition, rules: Iterable[Rule], facts: Facts) -> Iterator[Diagnostic]:
    """Yield what rules find in a plan in one language."""
    kept: dict[str, Any] = facts.once(f"in {edition.language}", dict)
    own = replace(facts, untranslated=edition.untranslated, translation=edition.translation, _kept=kept)
    for rule in rules:
        if rule.check is not None:
            yield from (_diagnostic(rule, found, edition) for found in rule.check(edition.plan, own))


def _diagnostic(rule: Rule, found: Found, edition: Edition) -> Diagnostic:
    return Diagnostic(
        rule.code,
        found.message,
        edition.place(found.path, found.start, found.end),
        key_of(found.path),
        found.severity or rule.severity,
        found.confidence,
        hint=found.hint,
        related=tuple(Related(edition.place(path, None, None), phrase) for path, phrase in found.related),
        replacement=found.replacement,
        language=edition.language if rule.per_language else None,
    )
