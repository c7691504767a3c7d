"""How a telephone number is printed. Nothing else in campaignkit writes one: a number shown backwards harms a child.

The digits of a plan are sacred: nothing here ever adds, drops or changes one. Grouping is different: `116111` is
easier to remember as `116 111`. Who has grouped a number knows why (Danes write 11 61 11), so only a number written
in one piece is grouped, first as the directory has it, then as `phonenumbers` does.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from campaignkit.knowledge.helplines import helplines
from campaignkit.knowledge.phone_numbers import (
    NO_BREAK,
    NORTH_AMERICA,
    SHORT,
    ascii_digits,
    digits_of,
    keys_to_digits,
    parsed,
)
from campaignkit.knowledge.right_to_left import is_right_to_left, set_apart
from campaignkit.late_patterns import late_pattern

Medium = Literal["page", "copy", "sms", "terminal"]
"""Where a number is read: on a page that is laid out, in text that people copy, in a text message, in a terminal."""

NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"

_SPACES = late_pattern(r"\s+")
_DASHES = late_pattern("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_HARMONISED = late_pattern(r"116\d{3}")
_ONE_PIECE = late_pattern(r"\+?[0-9]+")
_ONE_RUN = late_pattern(f"[0-9{NO_BREAK}]+")
"""What keeps together by itself: for the bidirectional algorithm a no-break space between digits belongs to them."""


@cache
def printed_number(phone: str, country: str, language: str, medium: Medium) -> str:
    """Return a number as people read it in a language and a medium: the digits of the plan, grouped, never broken."""
    text = _SPACES.sub(" ", _DASHES.sub("-", _grouped(phone.strip(), country)))
    if medium == "terminal":
        return text
    backwards = is_right_to_left(language)
    if medium == "sms" and not backwards:
        return text  # GSM-7 has no other space, and one letter outside it halves what fits
    text = text.replace(" ", NO_BREAK)
    if medium == "page":
        text = text.replace("-", NO_BREAK_HYPHEN)
    if medium == "sms" and _ONE_RUN.fullmatch(text):
        return text
    return set_apart(text, language)


def digits_for_letters(phone: str, country: str, language: str, medium: Medium) -> str | None:
    """Return what is dialled for a number with letters, for telephones without letters on their keys; else None."""
    plain = keys_to_digits(phone)
    if plain == phone:
        return None
    return printed_number(_grouped_anew(phone, country) or plain, country, language, medium)


def number_to_dial(phone: str, country: str, language: str, medium: Medium) -> str:
    """Return a number as it stands in a text: `833-591-KNOW (833-591-5669)`."""
    text = printed_number(phone, country, language, medium)
    digits = digits_for_letters(phone, country, language, medium)
    return text if digits is None else f"{text} ({digits})"


def as_at_home(phone: str, country: str) -> str:
    """Return a number without the code of its own country, as it is dialled there: 1-800 … in North America."""
    import phonenumbers

    number = parsed(phone, country)
    if number is None:
        return phone
    free = phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.TOLL_FREE
    if number.country_code == NORTH_AMERICA and free:
        abroad = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        return abroad.removeprefix("+").replace(" ", "-")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)


def _grouped(phone: str, country: str) -> str:
    if _ONE_PIECE.fullmatch(phone) is None:
        return phone
    if _HARMONISED.fullmatch(phone):
        return f"{phone[:3]} {phone[3:]}"
    directory = helplines(country)
    for service in directory.services if directory is not None else ():
        if service.number is not None and _together(service.number.value) == phone:
            return service.number.value
    return phone if len(phone) <= SHORT else _as_the_country_does(phone, country)


def _together(phone: str) -> str:
    """Return a number in one piece, as it is compared: its digits, with the + where it has one."""
    return ("+" if phone.startswith("+") else "") + digits_of(phone)


def _as_the_country_does(phone: str, country: str) -> str:
    import phonenumbers
    from phonenumbers import PhoneNumberFormat

    number = parsed(phone, country)
    if number is None or not phonenumbers.is_valid_number(number):
        return phone
    abroad = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    forms = [abroad, phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)]
    if number.country_code == NORTH_AMERICA:
        forms.append(abroad.removeprefix("+").replace(" ", "-"))
    forms = [form for form in forms if form.startswith("+") == phone.startswith("+")]
    return next((form for form in forms if digits_of(form) == digits_of(phone)), phone)


def _grouped_anew(text: str, country: str) -> str | None:
    """Return a number with letters as digits, in the groups of its country; None where the tables do not know it.

    What its writer put between two groups stays: `1 866 LE CAVAC` is 1 866 532-2822, and `1-800-…` keeps its hyphens.
    Letters behind the end of a number are not dialled: the last of 1800 RESPECT.
    """
    digits = digits_of(text)
    shorter = (digits[: len(digits) - more] for more in range(6))
    pattern = next((groups for one in shorter if (groups := _as_the_country_does(one, country)) != one), None)
    if pattern is None:
        return None
    own, theirs = _between(keys_to_digits(text)), _between(pattern)
    parts = [own.get(0, "")]
    for n, digit in enumerate(digits_of(pattern)):
        if n and n in theirs:
            parts.append(own.get(n) or theirs[n].strip("()") or " ")
        parts.append(digit)
    return "".join(parts)


def _between(text: str) -> dict[int, str]:
    """Return what stands between the digits of a number, by how many digits are before it."""
    marks: dict[int, str] = {}
    before = 0
    for mark in ascii_digits(text):
        if mark.isdigit():
            before += 1
        else:
            marks[before] = marks.get(before, "") + mark
    return marks
