"""Telephone numbers: their digits, and how a telephone dials them. How they are printed: `printed_numbers.py`."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from campaignkit.late_patterns import late_pattern

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

NO_BREAK = "\N{NO-BREAK SPACE}"
SHORT = 6
"""Numbers of up to this many digits are short codes: no country code, no area code."""

NORTH_AMERICA = 1
"""The country code of the United States, Canada and the Caribbean. A telephone line dials it before numbers at
home, too: a free number is called 1-800 …"""

_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
"""The letters on the keys of a telephone: 833-591-KNOW is dialled 833-591-5669."""

_EXTENSION = late_pattern(r"\s*(?<![^\W\d_])(?:ext|int|dw|wew|доб|poste|anexo|x|#)\.?\s?\d{1,6}$", re.IGNORECASE)

_SLASH = late_pattern(r"/| [-\u2013] ")
_HARMONISED = late_pattern("116[0-9]{3}")
_MARKED = late_pattern(r"\s*([*#])")
"""Short numbers of some countries begin with a key that is no digit: #8103 in Japan, *2230 in Israel."""

_NOT_FROM_ABROAD = late_pattern(r"^(\+\d{1,3})[\s.-]*\(0\)")
"""A zero in brackets is dialled at home only: +57 (0) 321 … is what people write though no zero is dialled there."""


def ascii_digits(text: str) -> str:
    """Return a text with the digits of all scripts as 0-9; its length does not change."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def keys_to_digits(phone: str) -> str:
    """Return a number with the digits of the keys on which its letters stand."""
    number = without_extension(phone)
    return number.translate(_KEYS) + phone[len(number) :]


def without_extension(phone: str) -> str:
    """Return a number without the extension behind it, which is dialled when somebody has answered."""
    match = _EXTENSION.search(phone)
    return phone[: match.start()] if match is not None and match.start() else phone


def digits_of(text: str) -> str:
    """Return only the digits of a number, whatever its script; letters are those of the keys."""
    number = without_extension(ascii_digits(text))
    return "".join(c for c in number.translate(_KEYS) if "0" <= c <= "9")


def is_marked(phone: str) -> bool:
    """Say whether a number begins with a key that is no digit; without it, it is another number."""
    return _MARKED.match(phone) is not None


def numbers_in(phone: str, country: str) -> tuple[str, ...]:
    """Return the numbers that somebody has written as one, `112 / 999`; one number where it is one.

    A slash also stands inside of one number, 0228 / 12 34 56: its parts are none by themselves.
    """
    parts = tuple(part.strip() for part in _SLASH.split(phone))
    if len(parts) < 2 or _is_whole(phone, country) or not all(_is_whole(part, country) for part in parts):
        return (phone,)
    return parts


def _is_whole(phone: str, country: str) -> bool:
    """Say whether the tables know a number as one that is dialled as it stands."""
    import phonenumbers
    from phonenumbers import shortnumberinfo

    digits, number = digits_of(phone), parsed(phone, country)
    if number is None:
        return False
    if phonenumbers.is_valid_number(number) or is_emergency_number(digits, country):
        return True
    short = shortnumberinfo.is_valid_short_number_for_region(number, country)
    return len(digits) <= SHORT and (short or _HARMONISED.fullmatch(digits) is not None)


@cache
def is_international(phone: str, country: str) -> bool:
    """Say whether a number is written to be called from everywhere: with + or, as in most countries, with 00."""
    text = ascii_digits(phone).lstrip()
    if not text.startswith("00"):
        return text.startswith("+")
    digits, code = digits_of(text), ""
    if len(digits) <= SHORT:  # 00 1 911 has as few digits as a short number
        code = str(calling_code(country))
    return len(digits) > SHORT or (digits[2:].startswith(code) and len(digits) >= 2 + len(code) + 2)


@cache
def national_forms(phone: str, country: str) -> tuple[str, ...]:
    """Return the digits by which a number may stand in the country's directory: +40 … is 0 … at home.

    In North America a number stands there with the 1 that is dialled before it, or without.
    """
    digits = digits_of(phone)
    if len(digits) > SHORT and not is_international(phone, country) and calling_code(country) == NORTH_AMERICA:
        bare = digits[1:] if len(digits) == 11 and digits.startswith("1") else digits
        return (digits, bare if bare != digits else f"1{digits}")
    if len(digits) <= SHORT or not is_international(phone, country):
        return (digits,)
    number = parsed(phone, country)
    if number is None or number.country_code != calling_code(country):
        return (digits,)
    import phonenumbers

    national = phonenumbers.national_significant_number(number)
    return (national, f"0{national}", digits)


def without_trunk_prefix(phone: str, country: str) -> str | None:
    """Return a number without what is dialled before it at home: 1-800 … in America is 800 …; None without one."""
    digits = digits_of(phone)
    number = parsed(phone, country) if len(digits) > SHORT else None
    if number is None or number.country_code != calling_code(country):
        return None
    import phonenumbers

    national = str(phonenumbers.national_significant_number(number))
    return national if digits.endswith(national) and digits != national else None


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
    numbers = (f"{number:0{length}}" for length in (2, 3) for number in range(10**length))
    return tuple(digits for digits in numbers if is_emergency_number(digits, country))


@cache
def dialled(phone: str, country: str) -> str:
    """Return what a telephone dials: a short code as it is, any other number with its country code where it is sure.

    Islands have ordinary numbers of four to six digits: those are told from short codes by the tables.
    """
    import phonenumbers
    from phonenumbers import shortnumberinfo

    digits, number = digits_of(phone), parsed(phone, country)
    if is_marked(phone):
        return phone.strip()[0] + digits
    if number is None or not phonenumbers.is_valid_number(number):
        return f"+{digits}" if phone.lstrip().startswith("+") and len(digits) > SHORT else digits
    short = digits.startswith("116") or shortnumberinfo.is_valid_short_number_for_region(number, country)
    if len(digits) <= SHORT and short:
        return digits
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def call_link(phone: str, country: str) -> str:
    """Return the address that lets a telephone call a number."""
    return f"tel:{quote(dialled(phone, country), safe='+*')}"


def text_link(phone: str, country: str, word: str | None = None) -> str:
    """Return the address that lets a telephone write to a number, with the word to begin with (RFC 5724)."""
    return f"sms:{quote(dialled(phone, country), safe='+*')}" + (f"?body={quote(word)}" if word else "")


def parsed(phone: str, country: str) -> PhoneNumber | None:
    """Return a number taken apart by the tables of the world; None where they cannot.

    Not every country dials 00 before a country code (America 011, Australia 0011), and people write it all the same.
    """
    import phonenumbers

    text = without_extension(ascii_digits(phone)).strip()
    number = _taken_apart(text, country)
    if text.startswith("00") and (number is None or not phonenumbers.is_valid_number(number)):
        other = _taken_apart(f"+{text[2:]}", country) if is_international(phone, country) else None
        if other is not None and other.country_code == calling_code(country):
            return other
    bare = _NOT_FROM_ABROAD.sub(r"\1 ", text)
    if bare != text and (number is None or not phonenumbers.is_valid_number(number)):
        other = _taken_apart(bare, country)
        if other is not None and phonenumbers.is_valid_number(other):
            return other
    return number


def _taken_apart(text: str, country: str) -> PhoneNumber | None:
    import phonenumbers

    try:
        return phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None


def is_possible(phone: str, country: str) -> bool:
    """Say whether the tables know numbers like this one in a country, short codes included."""
    import phonenumbers
    from phonenumbers import shortnumberinfo

    number = parsed(phone, country)
    if number is None:
        return False
    return phonenumbers.is_possible_number(number) or (
        len(digits_of(phone)) <= SHORT and shortnumberinfo.is_possible_short_number_for_region(number, country)
    )


def is_mobile(phone: str, country: str) -> bool:
    """Say whether the tables are sure that a number belongs to a mobile telephone."""
    import phonenumbers

    number = parsed(phone, country)
    return number is not None and phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE


def printable_digits(phone: str) -> str:
    """Return a number without what people write beside it: `Tel.: 0 22 / 123 456`."""
    number = re.sub(r"^[^0-9+(]+|[^0-9)]+$", "", ascii_digits(phone))
    return number if any(char.isdigit() for char in number) else ""


def example_number(country: str) -> str:
    """Return what a number of a country looks like when it is written for everywhere."""
    import phonenumbers

    number = phonenumbers.example_number(country)
    if number is None:
        return "+373 22 200 000"
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))
