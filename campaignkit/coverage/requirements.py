"""How a plan stands to each requirement of a framework: covered, named only, waived or missing, with evidence."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Literal

from campaignkit.campaign.framework import Condition, Framework, Requirement
from campaignkit.coverage.evidence import Evidence, Status, status_of
from campaignkit.coverage.what_counts import PlanFacts
from campaignkit.diagnostics.english_grammar import join
from campaignkit.plan.model.plan import Plan, Waiver
from campaignkit.records import dataclass

FinalStatus = Literal["covered", "named only", "waived", "missing"]
ORDER: tuple[Status, ...] = ("missing", "named only", "covered")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one test found: its status, the evidence, and the words of the tests that found nothing at all."""

    status: Status
    evidence: tuple[Evidence, ...]
    unmet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RequirementCoverage:
    """One requirement with its status and evidence; `closing` is the smallest change that would close a gap."""

    requirement: Requirement
    status: FinalStatus
    evidence: tuple[Evidence, ...]
    closing: str
    waiver: Waiver | None = None


def bare_level(requirement: Requirement) -> str | None:
    """Return the level of a requirement that asks for a level and nothing else; None for all others."""
    test = requirement.test
    return test.level if test == Condition(level=test.level) else None


def waived_levels(coverage: tuple[RequirementCoverage, ...]) -> frozenset[str]:
    """Return the levels that a plan leaves open on purpose."""
    levels = {bare_level(one.requirement) for one in coverage if one.status == "waived"}
    return frozenset(level for level in levels if level is not None)


def framework_coverage(
    plan: Plan, framework: Framework, today: datetime.date, facts: PlanFacts | None = None
) -> tuple[RequirementCoverage, ...]:
    """Return how a plan stands to each requirement, in the order of the framework. A waiver counts until its day."""
    facts = facts or PlanFacts(plan)
    waivers = {waiver.requirement: waiver for waiver in plan.waive if waiver.until >= today}
    return tuple(_coverage(facts, requirement, waivers) for requirement in framework.requirements)


def waived_as(requirement: Requirement) -> Iterator[str]:
    """Yield what waives a requirement: its id, or a group it is in: lanzarote.9.2, lanzarote.9, lanzarote."""
    steps = requirement.id.split(".")
    for length in range(len(steps), 0, -1):
        yield ".".join(steps[:length])


def _coverage(facts: PlanFacts, requirement: Requirement, waivers: dict[str, Waiver]) -> RequirementCoverage:
    outcome = run_test(facts, requirement.test)
    waiver = next((waivers[name] for name in waived_as(requirement) if name in waivers), None)
    if outcome.status == "covered":
        return RequirementCoverage(requirement, "covered", outcome.evidence, "")
    if waiver is not None:
        return RequirementCoverage(requirement, "waived", outcome.evidence, "", waiver)
    return RequirementCoverage(requirement, outcome.status, outcome.evidence, _closing(outcome))


def _closing(outcome: Outcome) -> str:
    """Say the smallest change: what the nearest item lacks, else what there is none of."""
    parts = [f"Add {join(outcome.unmet)}."] if outcome.unmet else []
    if not any(not e.lacks for e in outcome.evidence) or not parts:
        near = sorted((e for e in outcome.evidence if e.lacks), key=lambda e: len(e.lacks))
        if near:
            parts.append(f"“{near[0].what}” lacks {join(near[0].lacks)}.")
    return " ".join(parts)


def run_test(facts: PlanFacts, test: Condition) -> Outcome:
    """Return what a plan shows for a test; of several keys the weakest counts, of `any` the strongest."""
    outcomes = list(_parts(facts, test))
    if not outcomes:
        return Outcome("missing", (), ("a test to this requirement",))
    status = min((outcome.status for outcome in outcomes), key=ORDER.index)
    evidence = tuple(dict.fromkeys(e for outcome in outcomes for e in outcome.evidence))
    return Outcome(status, evidence, tuple(u for outcome in outcomes for u in outcome.unmet))


def _parts(facts: PlanFacts, test: Condition) -> Iterator[Outcome]:
    if test.level is not None:
        yield _simple(facts.at_level(test.level), f"an activity with `level: {test.level}`")
    if test.audience is not None:
        yield _simple(facts.reached(test.audience), f"an audience ({_one_of(test.audience.kinds)})")
    if test.stakeholder is not None:
        words = (*test.stakeholder.sectors, *test.stakeholder.roles)
        yield _simple(facts.acting(test.stakeholder), f"a stakeholder ({_one_of(words)})")
    if test.message is not None:
        words = (*test.message.tags, *test.message.audiences)
        yield _simple(facts.said(test.message), f"a message ({_one_of(words)})")
    if test.help is not None:
        yield _simple(facts.printed(test.help), f"a help service ({_one_of(test.help.kinds)})")
    if test.participation is not None:
        yield _simple(facts.participating(test.participation), "an activity with `participation`")
    for part in test.all:
        yield run_test(facts, part)
    if test.any:
        yield _best([run_test(facts, part) for part in test.any])


def _simple(items: Iterator[Evidence], gap: str) -> Outcome:
    evidence = tuple(items)
    status = status_of(evidence)
    return Outcome(status, evidence, () if evidence else (gap,))


def _best(outcomes: list[Outcome]) -> Outcome:
    best = max(outcomes, key=lambda outcome: ORDER.index(outcome.status))
    if best.status == "missing":
        unmet = " or ".join(dict.fromkeys(u for outcome in outcomes for u in outcome.unmet))
        return Outcome("missing", best.evidence, (unmet,))
    return best


def _one_of(words: tuple[str, ...]) -> str:
    return " or ".join(f"`{word}`" for word in words) or "any"
