"""A level of society is not addressed, or only named.

## What it checks

That each of the five levels of society is addressed by at least one activity with an audience, a message for that
audience, a channel, exactly one accountable stakeholder and an indicator. A level belongs to the change an activity
seeks; the audience gives the default. A gap may be waived.

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

from campaignkit.coverage.levels import LevelCoverage, level_coverage
from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.frameworks import Requirement, framework
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each level of the framework without a complete activity, unless it is waived."""
    if "sem5" not in plan.frameworks:
        return
    waived = {waiver.requirement for waiver in plan.waive if waiver.until >= facts.today}
    at = {level.level: level for level in level_coverage(plan)}
    for requirement in framework("sem5").requirements:
        level = at[requirement.level]
        if level.status != "covered" and requirement.id not in waived:
            yield _gap(plan, requirement, level)


def _gap(plan: Plan, requirement: Requirement, level: LevelCoverage) -> Found:
    severity = Severity(requirement.strictness[plan.campaign.scope])
    label = rows("levels")[level.level]["label"]
    if not level.evidence:
        return Found(
            ("activities",),
            f"No activity addresses the level “{label}” ({requirement.id}).",
            f"Wanted: {requirement.sentence} Add an activity with `level: {level.level}`, an audience, a message, "
            "a channel, an accountable stakeholder and an indicator; or waive it with a reason.",
            severity=severity,
        )
    nearest = min(level.evidence, key=lambda found: len(found.lacks))
    return Found(
        ("activities", nearest.activity, "id"),
        f"The level “{label}” is only named ({requirement.id}): `{nearest.activity}` lacks {_and(nearest.lacks)}.",
        f"Add {_and(nearest.lacks)} to this activity, and the level is covered.",
        severity=severity,
    )


def _and(parts: tuple[str, ...]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


RULE = Rule("CK101", Severity.ERROR, check=check)
