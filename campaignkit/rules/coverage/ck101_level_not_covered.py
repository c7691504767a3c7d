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

from campaignkit.coverage.levels import ActivityEvidence, level_coverage
from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.frameworks import Requirement, framework
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each level of the framework without a complete activity, unless it is waived.

    Levels that hang on the same activity are one finding: one repair closes them all.
    """
    if "sem5" not in plan.frameworks:
        return
    waived = {waiver.requirement for waiver in plan.waive if waiver.until >= facts.today}
    at = {level.level: level for level in level_coverage(plan)}
    named: dict[tuple[ActivityEvidence, Severity], list[Requirement]] = {}
    for requirement in framework("sem5").requirements:
        level = at[requirement.level]
        if level.status == "covered" or requirement.id in waived:
            continue
        severity = Severity(requirement.strictness[plan.campaign.scope])
        if level.evidence:
            nearest = min(level.evidence, key=lambda found: len(found.lacks))
            named.setdefault((nearest, severity), []).append(requirement)
        else:
            yield _missing(requirement, severity)
    for (activity, severity), requirements in named.items():
        yield _named_only(activity, requirements, severity)


def _missing(requirement: Requirement, severity: Severity) -> Found:
    return Found(
        ("activities",),
        f"No activity addresses the level {_label(requirement)}.",
        f"Wanted: {requirement.sentence} Add an activity with `level: {requirement.level}`, an audience, a message, "
        f"a channel, an accountable stakeholder and an indicator; or waive `{requirement.id}` with a reason.",
        severity=severity,
    )


def _named_only(activity: ActivityEvidence, requirements: list[Requirement], severity: Severity) -> Found:
    labels = _and(tuple(_label(requirement) for requirement in requirements))
    several = len(requirements) > 1
    return Found(
        ("activities", activity.activity, "id"),
        f"The level{'s' * several} {labels} {'are' if several else 'is'} only named: "
        f"`{activity.activity}` lacks {_and(activity.lacks)}.",
        f"Add {_and(activity.lacks)} to this activity, and {'they are' if several else 'the level is'} covered.",
        severity=severity,
    )


def _label(requirement: Requirement) -> str:
    return f"“{rows('levels')[requirement.level]['label']}” ({requirement.id})"


def _and(parts: tuple[str, ...]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


RULE = Rule("CK101", Severity.ERROR, check=check)
