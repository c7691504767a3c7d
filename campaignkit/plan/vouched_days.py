"""The days on which something has happened, as a plan says: calls, readings, tests, answers, approvals."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from campaignkit.plan.model.plan import Plan


def vouched_on(plan: Plan) -> Iterator[datetime.date]:
    """Yield each day that somebody has vouched for something on."""
    records = (
        plan.campaign.reviewed,
        *(record for service in plan.help for record in (service.verified, service.informed)),
        *(record for material in plan.materials for record in (material.pretest, material.approval)),
        *plan.statements,
    )
    yield from (record.on for record in records if record is not None)
