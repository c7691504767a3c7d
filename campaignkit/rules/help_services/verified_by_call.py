"""Whether people have settled a doubt about a number: they called it, and two sources name these very digits."""

from __future__ import annotations

import datetime
import re

from campaignkit.knowledge.phone_numbers import national_forms
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.messages_and_help import HelpService

VALID_DAYS = 180
"""So long a call counts."""
_NUMBER = late_pattern(r"\+?\d[\d ()\u00a0-]*")
_SITE = late_pattern(r"\b(?:www\.)?([a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,})\b", re.IGNORECASE)


def is_settled(service: HelpService, today: datetime.date) -> bool:
    """Say whether the number to call was called not long ago: its digits are written down, or two sources name it.

    A source that does not name the number may be about another; a number that was changed afterwards is in none.
    """
    call = service.verified
    if service.phone is None or call is None or call.how != "call":
        return False
    if not 0 <= (today - call.on).days <= VALID_DAYS:
        return False
    if call.number is not None:
        return not was_another(service)
    return len({_site(source) for source in service.sources if _names(source, service.phone, service.country)}) > 1


def was_another(service: HelpService) -> bool:
    """Say whether another number was dialled than the plan prints: it was changed after the call."""
    call = service.verified
    if call is None or call.number is None or service.phone is None:
        return False
    country = service.country
    return not set(national_forms(call.number, country)).intersection(national_forms(service.phone, country))


def is_looked_up(phone: str, service: HelpService, today: datetime.date) -> bool:
    """Say whether somebody has checked a service not long ago, and a source names this number."""
    check = service.verified
    if check is None or not 0 <= (today - check.on).days <= VALID_DAYS:
        return False
    return any(_names(source, phone, service.country) for source in service.sources)


def _names(source: str, phone: str, country: str) -> bool:
    forms = set(national_forms(phone, country))
    return any(forms.intersection(national_forms(number, country)) for number in _NUMBER.findall(source))


def _site(source: str) -> str:
    """Return the site of a source, or its words without digits where it names none: one page twice is one source."""
    match = _SITE.search(source)
    return match[1].casefold() if match else re.sub(r"[\W\d]+", " ", source).strip().casefold()
