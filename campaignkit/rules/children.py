"""Where a campaign meets children, and how much can be asked of one school."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.reader import rows
from campaignkit.plan.audience_classes import YOUNG, class_of
from campaignkit.plan.model.activity import Activity
from campaignkit.plan.model.plan import Plan


def child_audiences(plan: Plan) -> frozenset[str]:
    """Return the ids of the audiences that are children or young people."""
    return frozenset(a.id for a in plan.audiences if class_of(a) in YOUNG)


def in_person(plan: Plan, activity: Activity) -> bool:
    """Say whether people meet in one of the activity's channels."""
    kinds = {channel.id: channel.kind for channel in plan.channels}
    return any(rows("channels")[kinds[name]].get("class") == "in-person" for name in activity.channels)


def with_children(plan: Plan) -> Iterator[Activity]:
    """Yield the activities in which children are met in person, or take part in the making."""
    children = child_audiences(plan)
    for activity in plan.activities:
        if children.intersection(activity.audiences) and (in_person(plan, activity) or activity.participation):
            yield activity


def eased(plan: Plan, severity: Severity) -> Severity:
    """Return the severity for what a single school is told of and not held to."""
    return Severity.NOTE if plan.campaign.scope == "school" else severity
