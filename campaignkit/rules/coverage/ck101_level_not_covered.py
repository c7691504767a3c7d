"""A level of society is not addressed, or only named.

## What it checks

That each of the five levels of society is addressed by at least one activity with an audience, a message for that
audience, a channel, exactly one accountable stakeholder and an indicator. A level belongs to the change an activity
seeks; the audience gives the default. A gap may be waived.

An institution is not changed by what its staff hang up: at that level an activity says in `change` what is another
afterwards, or an indicator counts an outcome. What is said to the same people already is no new level.

## Why it matters

Campaigns work when several levels act together; a poster for children alone leaves it to children to protect
themselves. Naming a level is not yet addressing it.

## Wrong

```yaml
activities:
  - {id: week, channels: []}
```

## Right

```yaml
activities:
  - {id: week, channels: [lessons]}
```

## How to fix

Add what is lacking to the activity that is named, or add an activity with that level, or waive the requirement with
a reason.

## Sources

UNICEF, C4D Module 1; Council of Europe conference 2019: awareness campaigns addressing all levels of society
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.campaign.framework import Requirement
from campaignkit.coverage.evidence import Evidence
from campaignkit.coverage.requirements import bare_level, framework_coverage
from campaignkit.coverage.severity import severity_of
from campaignkit.coverage.stubs import advice_from, stub_for
from campaignkit.coverage.what_counts import PlanFacts
from campaignkit.diagnostics.english_grammar import join
from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each level a framework asks for without a complete activity, unless it is waived.

    Levels that hang on the same activity are one finding: one repair closes them all. Only the finding that is read
    first brings lines to paste; below five copies of them nobody would see the other findings.
    """
    plan_facts = PlanFacts(plan)
    missing: list[tuple[Requirement, Severity]] = []
    by_evidence: dict[tuple[Evidence, Severity], list[Requirement]] = {}
    for framework in facts.frameworks.values():
        for coverage in framework_coverage(plan, framework, facts.today, plan_facts):
            requirement = coverage.requirement
            strict = getattr(requirement.strictness, plan.campaign.scope)
            if bare_level(requirement) is None or coverage.status in ("covered", "waived") or strict == "off":
                continue
            if coverage.evidence:
                nearest = min(coverage.evidence, key=lambda evidence: len(evidence.lacks))
                by_evidence.setdefault((nearest, severity_of(plan, strict)), []).append(requirement)
            else:
                missing.append((requirement, severity_of(plan, strict)))
    for number, (requirement, severity) in enumerate(sorted(missing, key=lambda item: _label(item[0]))):
        yield _missing(requirement, severity, stub_for(plan_facts, requirement) if number == 0 else "")
    for (activity, severity), requirements in by_evidence.items():
        yield _named_only(activity, requirements, severity)


_INDICATOR = " Indicators stand under an objective; the activity names them by id: `indicators: […]`."


def _missing(requirement: Requirement, severity: Severity, stub: str) -> Found:
    return Found(
        ("activities",),
        f"No activity addresses the level {_label(requirement)}.",
        f"Wanted: {requirement.sentence} Add an activity with `level: {requirement.test.level}`, or waive "
        f"`{requirement.id}` with a reason." + (f"\n{advice_from(stub)}" if stub else ""),
        severity=severity,
    )


def _named_only(activity: Evidence, requirements: list[Requirement], severity: Severity) -> Found:
    labels = join(tuple(_label(requirement) for requirement in requirements))
    several = len(requirements) > 1
    return Found(
        (*activity.path, "id"),
        f"The level{'s' * several} {labels} {'are' if several else 'is'} only named: "
        f"`{activity.path[1]}` lacks {join(activity.lacks)}.",
        f"Add {join(activity.lacks)} to this activity, and {'they are' if several else 'the level is'} covered."
        + (_INDICATOR if "an indicator" in activity.lacks else ""),
        severity=severity,
    )


def _label(requirement: Requirement) -> str:
    return f"“{rows('levels')[requirement.test.level or '']['label']}” ({requirement.id})"


RULE = Rule("CK101", Severity.ERROR, check=check)
