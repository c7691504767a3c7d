"""What the tables of the world say of a number: whether it exists, how it is dialled, and whether it costs money.

The tables are those of `phonenumbers`. They have gaps, above all for short numbers, so what they do not know is a
doubt and never a refusal.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from campaignkit.knowledge.phone_numbers import SHORT, calling_code, digits_of, parsed

Charge = Literal["premium", "shared"]
Existence = Literal["exists", "doubtful", "impossible"]
WORLDWIDE_FREE = 800
"""The country code of numbers that are free from many countries at once (ITU-T E.169)."""


@cache
def without_country_code(phone: str, country: str) -> str | None:
    """Return the short number that stands behind a country code, where nobody is reached by the two together."""
    if not _international(phone):
        return None  # before the tables are imported, which most plans need for nothing else
    import phonenumbers

    number = parsed(phone, country)
    if number is None or number.country_code != calling_code(country):
        return None
    short = phonenumbers.national_significant_number(number)
    return short if len(short) <= SHORT and not phonenumbers.is_valid_number(number) else None


@cache
def is_free(phone: str, country: str) -> bool:
    """Say whether the tables know a number as free for callers in its country."""
    import phonenumbers

    number = parsed(phone, country)
    return (
        number is not None
        and number.country_code != WORLDWIDE_FREE
        and phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.TOLL_FREE
    )


def is_free_with_country_code(phone: str, country: str) -> bool:
    """Say whether a free number is written with its country code: from abroad hardly any of them answers."""
    return _international(phone) and is_free(phone, country)


@cache
def charge(phone: str, country: str) -> Charge | None:
    """Return how a number charges its callers, where the tables know that it does."""
    import phonenumbers
    from phonenumbers import PhoneNumberType, ShortNumberCost, shortnumberinfo

    number = parsed(phone, country)
    if number is None:
        return None
    if len(digits_of(phone)) <= SHORT or not phonenumbers.is_valid_number(number):
        cost = shortnumberinfo.expected_cost_for_region(number, country)
        if cost == ShortNumberCost.PREMIUM_RATE:
            return "premium"
    charges: dict[int, Charge] = {PhoneNumberType.PREMIUM_RATE: "premium", PhoneNumberType.SHARED_COST: "shared"}
    return charges.get(phonenumbers.number_type(number))


@cache
def other_country(phone: str, country: str) -> bool:
    """Say whether a number begins with the code of another country."""
    number = parsed(phone, country) if _international(phone) else None
    if number is None or not calling_code(country):
        return False
    return number.country_code not in (calling_code(country), WORLDWIDE_FREE)


@cache
def existence(phone: str, country: str) -> Existence:
    """Say whether such a number can exist: no number of the country is that long, or the tables do not know it."""
    import phonenumbers
    from phonenumbers import ValidationResult

    length = len(digits_of(phone))
    if length <= SHORT:
        return "exists" if length >= 3 else "doubtful" if length == 2 else "impossible"
    if not calling_code(country):
        return "exists"
    number = parsed(phone, country)
    if number is None:
        return "impossible"
    if phonenumbers.is_valid_number(number):
        return "exists"
    reason = phonenumbers.is_possible_number_with_reason(number)
    possible = (ValidationResult.IS_POSSIBLE, ValidationResult.IS_POSSIBLE_LOCAL_ONLY)
    return "doubtful" if reason in possible else "impossible"


def is_listed_short_number(phone: str, country: str) -> bool:
    """Say whether the tables know a short number as one of its country: 061 is the ambulance in parts of Spain."""
    from phonenumbers import shortnumberinfo

    number = parsed(phone, country)
    return number is not None and shortnumberinfo.is_valid_short_number_for_region(number, country)


def _international(phone: str) -> bool:
    """Say whether a number is written to be called from everywhere."""
    written = phone.lstrip()
    return written.startswith("+") or (written.startswith("00") and len(digits_of(written)) > SHORT)
