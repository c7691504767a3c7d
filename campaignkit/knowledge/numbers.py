"""Telephone numbers: their digits, and how people of a country write them.

The digits of a plan are sacred: nothing here ever adds, drops or changes one. Grouping is different: `116111` is
easier to remember as `116 111`. Who has grouped a number knows why (Danes write 11 61 11), so only a number written
in one piece is grouped, first as the directory has it, then as `phonenumbers` does.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

NO_BREAK = "\N{NO-BREAK SPACE}"
SHORT = 6
"""Numbers of up to this many digits are short codes: no country code, no area code."""

_HARMONISED = re.compile(r"116\d{3}")
_SPACE = re.compile(r"\s+")
_ONE_PIECE = re.compile(r"\+?[0-9]+")


def ascii_digits(text: str) -> str:
    """Return a text with the digits of all scripts as 0-9; its length does not change."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def digits_of(text: str) -> str:
    """Return only the digits of a number, whatever its script."""
    return "".join(c for c in ascii_digits(text) if "0" <= c <= "9")


@cache
def national_forms(phone: str, country: str) -> tuple[str, ...]:
    """Return the digits by which a number may stand in the country's directory: +40 … is 0 … at home."""
    digits = digits_of(phone)
    if not ascii_digits(phone).lstrip().startswith(("+", "00")) or len(digits) <= SHORT:
        return (digits,)
    parsed = _parsed(phone, country)
    if parsed is None:
        return (digits,)
    code, national = parsed
    if code != calling_code(country):
        return (digits,)
    return (national, f"0{national}", digits)


@cache
def calling_code(country: str) -> int:
    """Return the number by which a country is called from abroad; 0 where there is none."""
    import phonenumbers

    return phonenumbers.country_code_for_region(country)


def is_emergency_number(digits: str, country: str) -> bool:
    """Say whether the tables of short numbers know the digits as an emergency number of a country."""
    from phonenumbers import shortnumberinfo

    return len(digits) <= SHORT and shortnumberinfo.is_emergency_number(digits, country)


@cache
def emergency_numbers(country: str) -> tuple[str, ...]:
    """Return the emergency numbers of two or three digits that the tables know; they have gaps, some are empty."""
    written = (f"{number:0{length}}" for length in (2, 3) for number in range(10**length))
    return tuple(digits for digits in written if is_emergency_number(digits, country))


@cache
def dialled(phone: str, country: str) -> str:
    """Return what a `tel:` link dials: a short code as it is, a long number with country code where it is sure."""
    digits = digits_of(phone)
    if len(digits) <= SHORT:
        return digits
    import phonenumbers

    try:
        number = phonenumbers.parse(ascii_digits(phone), country)
    except phonenumbers.NumberParseException:
        return digits
    if not phonenumbers.is_valid_number(number):
        return digits
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


@cache
def printed_number(phone: str, country: str) -> str:
    """Return a number as it is printed: the digits of the plan, grouped, with spaces that do not break."""
    return _SPACE.sub(NO_BREAK, _grouped(phone.strip(), country))


def _grouped(phone: str, country: str) -> str:
    if _ONE_PIECE.fullmatch(phone) is None:
        return phone
    if _HARMONISED.fullmatch(phone):
        return f"{phone[:3]} {phone[3:]}"
    from campaignkit.knowledge.helplines import helplines

    known = helplines(country)
    for service in known.services if known is not None else ():
        if service.number is not None and _together(service.number.value) == phone:
            return service.number.value
    return phone if len(phone) <= SHORT else _as_the_country_does(phone, country)


def _together(phone: str) -> str:
    """Return a number in one piece, as it is compared: its digits, with the + where it has one."""
    return ("+" if phone.startswith("+") else "") + digits_of(phone)


def _as_the_country_does(phone: str, country: str) -> str:
    import phonenumbers
    from phonenumbers import PhoneNumberFormat

    try:
        number = phonenumbers.parse(phone, country)
    except phonenumbers.NumberParseException:
        return phone
    if not phonenumbers.is_valid_number(number):
        return phone
    form = PhoneNumberFormat.INTERNATIONAL if phone.startswith("+") else PhoneNumberFormat.NATIONAL
    written = phonenumbers.format_number(number, form)
    return written if digits_of(written) == digits_of(phone) else phone


def _parsed(phone: str, country: str) -> tuple[int, str] | None:
    import phonenumbers

    try:
        number = phonenumbers.parse(ascii_digits(phone), country)
    except phonenumbers.NumberParseException:
        return None
    return number.country_code or 0, phonenumbers.national_significant_number(number)
