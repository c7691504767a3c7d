"""A range ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield reversed dates of the campaign and its activities, ends without a start, and reversed ages."""
    if plan.campaign.ends < plan.campaign.starts:
        yield Found(
            ("campaign", "ends"),
            f"The campaign ends on {plan.campaign.ends}, before it starts on {plan.campaign.starts}.",
            "Check the two dates; one of them may have the wrong year.",
            related=((("campaign", "starts"), "the start"),),
        )
    for activity in plan.activities:
        if activity.ends is None:
            continue
        if activity.starts is None:
            yield Found(
                ("activities", activity.id, "ends"),
                "The activity has an end but no start.",
                "Add `starts`; for a single day `starts` alone is enough.",
            )
        elif activity.ends < activity.starts:
            yield Found(
                ("activities", activity.id, "ends"),
                f"The activity ends on {activity.ends}, before it starts on {activity.starts}.",
                "Check the two dates.",
                related=((("activities", activity.id, "starts"), "the start"),),
            )
    for audience in plan.audiences:
        if audience.ages is not None and audience.ages.to < audience.ages.from_:
            yield Found(
                ("audiences", audience.id, "ages", "to"),
                f"The ages run from {audience.ages.from_} down to {audience.ages.to}.",
                "Write the youngest age behind `from` and the oldest behind `to`.",
            )


RULE = Rule("CK021", Severity.ERROR, check=check)
