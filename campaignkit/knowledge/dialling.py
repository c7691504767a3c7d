"""What the tables of the world say of a number: whether it exists, how it is dialled, and whether it costs money.

The tables are those of `phonenumbers`. They have gaps, above all for short numbers, so what they do not know is a
doubt and never a refusal.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from campaignkit.knowledge.phone_numbers import SHORT, calling_code, digits_of, is_international, parsed
from campaignkit.late_patterns import late_pattern

Charge = Literal["premium", "shared", "personal", "ordinary"]
Existence = Literal["exists", "doubtful", "impossible"]
WORLDWIDE_FREE = 800
"""The country code of numbers that are free from many countries at once (ITU-T E.169)."""
_SHARED_BY_STATES = (1, 7)
"""The codes behind which the numbers of several states lie: North America; Russia and Kazakhstan."""
_PREMIUM = late_pattern(r"1?90[0-9]")
"""0900 in most of Europe, Asia and Africa, 1900 and 190x in Asia and Australia, 900 in America."""
_WRITTEN_PREMIUM = late_pattern(r"(?:0?900|1[ -]?900)(?![0-9])")
_SHARED = late_pattern(r"8(?:0[1-9]|[1-9])|70[0-9]|1[38]")
"""0801, 0810, 0840, 0870, 0700 … in many countries."""
_WITH_THE_US = frozenset({"US", "AS", "GU", "MP", "PR", "VI"})
"""One state, with one set of services."""


@cache
def without_country_code(phone: str, country: str) -> str | None:
    """Return the short number that stands behind a country code, where nobody is reached by the two together."""
    if not is_international(phone, country):
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
    return is_international(phone, country) and is_free(phone, country)


@cache
def charge(phone: str, country: str) -> Charge | None:
    """Return how a number charges its callers, where the tables know that it does.

    A call to an ordinary number costs what a call costs, unless its operator pays: only who asks them knows.
    """
    import phonenumbers
    from phonenumbers import PhoneNumberType, ShortNumberCost, shortnumberinfo

    number = parsed(phone, country)
    if number is None:
        return None
    if len(digits_of(phone)) <= SHORT or not phonenumbers.is_valid_number(number):
        cost = shortnumberinfo.expected_cost_for_region(number, country)
        if cost == ShortNumberCost.PREMIUM_RATE:
            return "premium"
        if len(digits_of(phone)) <= SHORT and shortnumberinfo.is_valid_short_number_for_region(number, country):
            return "ordinary" if cost == ShortNumberCost.STANDARD_RATE else None
    charges: dict[int, Charge] = {
        PhoneNumberType.PREMIUM_RATE: "premium",
        PhoneNumberType.SHARED_COST: "shared",
        PhoneNumberType.PERSONAL_NUMBER: "personal",
        PhoneNumberType.FIXED_LINE: "ordinary",
        PhoneNumberType.MOBILE: "ordinary",
        PhoneNumberType.FIXED_LINE_OR_MOBILE: "ordinary",
        PhoneNumberType.VOIP: "ordinary",
    }
    return charges.get(phonenumbers.number_type(number))


@cache
def is_written_like_premium(phone: str, country: str) -> bool:
    """Say whether a number of a town is parted as premium-rate numbers are in most countries: `0900 1234`.

    In Lebanon the code of a town is 09; who writes its numbers writes `09 001 234`.
    """
    import phonenumbers

    number = parsed(phone, country)
    return (
        number is not None
        and _WRITTEN_PREMIUM.match(phone.strip()) is not None
        and phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.FIXED_LINE
    )


@cache
def likely_charge(phone: str, country: str) -> Charge | None:
    """Return how numbers that begin so charge their callers in most countries, where the tables do not know this one.

    Of the countries whose premium-rate numbers are known, most have them behind 90; where not, callers may pay.
    """
    import phonenumbers

    number = parsed(phone, country)
    if number is None or len(digits_of(phone)) <= SHORT or phonenumbers.is_valid_number(number):
        return None
    if number.country_code != calling_code(country):
        return None
    digits = str(phonenumbers.national_significant_number(number)).lstrip("0")
    kind: Charge | None = "premium" if _PREMIUM.match(digits) else "shared" if _SHARED.match(digits) else None
    return None if kind is None or _is_ordinary(digits[:3], country) else kind


def _is_ordinary(beginning: str, country: str) -> bool:
    """Say whether ordinary numbers of a country begin so: 90 is a mobile network in Uzbekistan."""
    from phonenumbers import PhoneMetadata, PhoneNumber, PhoneNumberType, number_type

    data = PhoneMetadata.metadata_for_region(country)
    lengths = data.general_desc.possible_length if data is not None and data.general_desc is not None else ()
    ordinary = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
    numbers = (int(f"{beginning}2345678901"[:length]) for length in lengths)
    code = calling_code(country)
    return any(number_type(PhoneNumber(country_code=code, national_number=number)) in ordinary for number in numbers)


@cache
def other_country(phone: str, country: str) -> bool:
    """Say whether a number begins with the code of another country, behind +, 00 or what is dialled there for it."""
    number = parsed(phone, country)
    if number is None or not calling_code(country):
        return False
    return number.country_code not in (calling_code(country), WORLDWIDE_FREE)


@cache
def neighbour_of(phone: str, country: str) -> str | None:
    """Return the other state that a number belongs to, where several states share a country code."""
    import phonenumbers

    number = parsed(phone, country)
    if number is None or number.country_code not in _SHARED_BY_STATES:
        return None
    if len(digits_of(phone)) <= SHORT or phonenumbers.is_valid_number_for_region(number, country):
        return None
    region = phonenumbers.region_code_for_number(number)
    return None if region is None or {region, country} <= _WITH_THE_US else str(region)


@cache
def with_plus(phone: str, country: str) -> str | None:
    """Return a number with + for 00, in a country that does not dial 00 before a country code."""
    from phonenumbers import PhoneMetadata

    data = PhoneMetadata.metadata_for_region(country) if is_international(phone, country) else None
    text = phone.strip()
    if data is None or not text.startswith("00") or re.fullmatch(data.international_prefix or "", "00"):
        return None
    number = parsed(phone, country)
    # 00800 may begin a number of the country itself: in Japan it does
    if number is None or not digits_of(phone)[2:].startswith(str(number.country_code)):
        return None
    return f"+{text[2:].lstrip()}"


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


def is_in_tables(phone: str, country: str) -> bool:
    """Say whether the tables know a number, short or long, as one of its country."""
    import phonenumbers

    number = parsed(phone, country)
    if number is None:
        return False
    return is_listed_short_number(phone, country) or phonenumbers.is_valid_number(number)
