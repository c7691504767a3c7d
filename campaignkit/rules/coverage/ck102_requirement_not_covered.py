"""A requirement of a framework is not met, or only named.

## What it checks

Every requirement of the plan's frameworks other than a bare level: audiences that must be reached, stakeholders that
must act, messages that must be said, help services that must be printed, and children who must take part. A gap may
be waived. A campaign that is `targeted` gets one note for each framework.

## Why it matters

A convention binds the state that ratified it. A campaign that can show, article by article, what it does and what it
leaves to others is one a ministry can answer for.

## Wrong

```yaml
frameworks: [weprotect]
```

## Right

```yaml
frameworks: [weprotect]
waive:
  - {requirement: weprotect.1.leadership, reason: Later, by: Ministry, until: 2025-12-31}
  - {requirement: weprotect.8, reason: Later, by: Ministry, until: 2025-12-31}
  - {requirement: weprotect.9.workforce, reason: Later, by: Ministry, until: 2025-12-31}
  - {requirement: weprotect.16.takedown, reason: Later, by: Ministry, until: 2025-12-31}
  - {requirement: weprotect.17.reporting-by-industry, reason: Later, by: Ministry, until: 2025-12-31}
  - {requirement: weprotect.12.hotline, reason: There is none yet, by: Ministry, until: 2025-12-31}
  - {requirement: weprotect.13.education, reason: Later, by: Ministry, until: 2025-12-31}
  - {requirement: weprotect.14.participation, reason: Later, by: Ministry, until: 2025-12-31}
  - {requirement: weprotect.15.offender-support, reason: Later, by: Ministry, until: 2025-12-31}
  - {requirement: weprotect.19.social-responsibility, reason: Later, by: Ministry, until: 2025-12-31}
```

## How to fix

Add what is named. The hint ends with lines to paste; replace every TODO. Or waive the requirement with a reason.

## Sources

Lanzarote Convention (CETS 201) articles 5, 6, 8, 9, 10, 12, 13; WeProtect Model National Response
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.campaign.framework import Condition, Framework
from campaignkit.coverage.requirements import RequirementCoverage, bare_level, framework_coverage
from campaignkit.coverage.severity import severity_of
from campaignkit.coverage.stubs import advice_from, stub_for
from campaignkit.coverage.what_counts import PlanFacts
from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Path, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each open requirement, at the item nearest to meeting it or the section where it would stand."""
    plan_facts = PlanFacts(plan)
    for framework in facts.frameworks.values():
        demands = [
            (coverage, strict)
            for coverage in framework_coverage(plan, framework, facts.today, plan_facts)
            if bare_level(coverage.requirement) is None
            and (strict := getattr(coverage.requirement.strictness, plan.campaign.scope)) != "off"
        ]
        gaps = [(coverage, strict) for coverage, strict in demands if coverage.status not in ("covered", "waived")]
        if plan.campaign.targeted and gaps:
            yield _on_purpose(framework, len(gaps), len(demands), gaps[0][0].requirement.id)
            continue
        for coverage, strict in gaps:
            yield _gap(coverage, severity_of(plan, strict), stub_for(plan_facts, coverage.requirement))


def _on_purpose(framework: Framework, gaps: int, total: int, first: str) -> Found:
    """Return one note about all that a campaign for one group leaves to others."""
    return Found(
        ("campaign", "targeted"),
        f"{gaps} of {total} requirements of {framework.name} are open, because the campaign speaks to one group.",
        f"`campaignkit coverage --framework {framework.id}` lists them, with what would close each. Nothing has to "
        f"be done. What others see to can be waived, one by one or as a group, such as `{first.rpartition('.')[0]}`.",
        severity=Severity.NOTE,
    )


def _gap(coverage: RequirementCoverage, severity: Severity, stub: str) -> Found:
    requirement = coverage.requirement
    partial = [evidence for evidence in coverage.evidence if evidence.lacks]
    nearest = min(partial, key=lambda evidence: len(evidence.lacks)) if partial else None
    return Found(
        (*nearest.path, "id") if nearest is not None else section_of(requirement.test),
        f"{requirement.citation}: {coverage.status}. {requirement.sentence}",
        f"{coverage.closing} Or waive `{requirement.id}` with a reason.\n{advice_from(stub)}",
        severity=severity,
    )


def section_of(test: Condition) -> Path:
    """Return the section of the plan in which the missing item would be written."""
    for key, section in (
        ("audience", "audiences"),
        ("message", "messages"),
        ("stakeholder", "stakeholders"),
        ("help", "help"),
    ):
        if getattr(test, key) is not None:
            return (section,)
    return section_of((*test.all, *test.any)[0]) if test.all or test.any else ("activities",)


RULE = Rule("CK102", Severity.ERROR, check=check)
