"""The telephone numbers typed into the texts of a plan, found once for all rules."""

from __future__ import annotations

from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.pieces import ReadText
from campaignkit.texts.numbers.typed_numbers import Typed, typed_numbers


def numbers_in_texts(plan: Plan, facts: Facts) -> tuple[tuple[ReadText, tuple[Typed, ...]], ...]:
    """Return every printed text with the telephone numbers typed into it."""
    return facts.once(_numbers_in_texts, plan)


def _numbers_in_texts(plan: Plan, facts: Facts) -> tuple[tuple[ReadText, tuple[Typed, ...]], ...]:
    language, country = plan.campaign.language, plan.campaign.country
    own = frozenset(digits_of(service.phone) for service in plan.help if service.phone is not None)
    return tuple((text, tuple(typed_numbers(text.value, language, country, own))) for text in facts.texts(plan))
