"""Whether a native speaker has read the texts in a language, as the plan or the header of its translation says."""

from __future__ import annotations

from campaignkit.plan.model.plan import Plan
from campaignkit.plan.words_sign import texts_sign
from campaignkit.rules.facts import Facts


def read_by(plan: Plan, facts: Facts) -> str | None:
    """Return who has read the texts as they are now, and when; None where nobody has.

    What a translation's header says is held against its own rules by CK316.
    """
    if facts.translation is not None:
        header = facts.translation.header
        by, on = header.get("X-Reviewed-By", ""), header.get("X-Reviewed-On", "")
        is_current = header.get("PO-Revision-Date", "")[:10] <= on <= facts.today.isoformat()
        return f"{by} has read them on {on}" if by and on and is_current else None
    review = plan.campaign.reviewed
    if review is None or review.on > facts.today or review.words != texts_sign(plan):
        return None
    return f"{review.by} has read them on {review.on}"


def outdated(plan: Plan, facts: Facts) -> bool:
    """Return whether the plan names a reading of its own texts that were changed since."""
    review = plan.campaign.reviewed
    return facts.translation is None and review is not None and review.words != texts_sign(plan)
