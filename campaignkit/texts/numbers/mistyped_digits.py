"""What goes wrong with the digits of a number: slips of the hand, and numbers nobody has."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from campaignkit.knowledge.dialling import is_in_tables
from campaignkit.knowledge.phone_numbers import calling_code
from campaignkit.late_patterns import late_pattern

ASSIGNED = frozenset({"116000", "116006", "116111", "116117", "116123"})
"""The 116 numbers the EU has given a meaning."""

_HELP_116 = ("116111", "116000", "116006")
_ROUND = late_pattern(r"0{6,}")
_TOLL_FREE = ("800", "833", "844", "855", "866", "877", "888")
"""The beginnings of American numbers that are free: among them only 555-01xx are for films."""
_LONG = 7
_CODE = 4
"""So many digits has a short code: one digit makes it another number."""


def one_slip(one: str, other: str) -> bool:
    """Say whether one number becomes the other by one wrong, missing, extra or swapped digit."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if len(one) == len(other):
        exchange = one[start + 1 : start + 2] + one[start] + one[start + 2 :]
        return one[start + 1 :] == other[start + 1 :] or exchange == other[start:]
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[start + 1 :] == shorter[start:]


def swapped(one: str, other: str) -> bool:
    """Say whether two neighbouring digits have changed places."""
    return len(one) == len(other) and sorted(one) == sorted(other) and one_slip(one, other)


def slip_of(digits: str, working: Collection[str], likely: Collection[str] = ()) -> str | None:
    """Return the working number that the digits are most likely meant to be; None when they are like none.

    Those of `likely` are meant before others, and the nearest before one further away: of 116 007, 116 006. Of short
    codes only swapped digits count here: 113 is one digit from 112, and a number of its own in many countries.
    """
    if digits in working or digits in ASSIGNED:
        return None
    numbers = [number for number in working if _is_slip(digits, number)]
    if 5 <= len(digits) <= 8:
        numbers += [
            number
            for number in _HELP_116
            if one_slip(digits, number) or (sorted(digits) == sorted(number) and digits[:3] != "116")
        ]
    return min(numbers, key=lambda number: (number not in likely, distance(digits, number)), default=None)


def near_short(digits: str, numbers: Iterable[str]) -> str | None:
    """Return the short number that the digits are one slip away from, the nearest first: a doubt, and no more."""
    near = [number for number in numbers if len(number) <= _CODE and one_slip(digits, number)]
    return min(near, key=lambda number: distance(digits, number), default=None)


def distance(one: str, other: str) -> int:
    """Return how far a slip goes: by how much digits differ; 1 where one is swapped, missing or too many."""
    if len(one) != len(other) or sorted(one) == sorted(other):
        return 1
    return sum(abs(int(a) - int(b)) for a, b in zip(one, other, strict=True))


def _is_slip(digits: str, number: str) -> bool:
    if len(number) <= _CODE:
        return swapped(digits, number)
    return one_slip(digits, number) or _moved(digits, number)


def _moved(digits: str, number: str) -> bool:
    return len(digits) == len(number) >= _LONG and sorted(digits) == sorted(number)


def invented(digits: str, country: str) -> bool:
    """Say whether a number is one that stands for a number: 000, 12345, 555-0100, 0800 000 000."""
    if len(digits) >= 3 and len(set(digits)) == 1 and (len(digits) > 3 or digits in ("000", "555")):
        return True
    if len(digits) >= 5 and any(digits in run for run in ("01234567890", "9876543210")):
        return True
    return "1234567" in digits or _ROUND.search(digits) is not None or _of_films(digits, country)


def _of_films(digits: str, country: str) -> bool:
    """Say whether a number is one of the 555 numbers of American films; Iceland has such numbers for people."""
    local = digits[-7:]
    if not local.startswith("555") or len(digits) not in (7, 10, 11):
        return False
    if calling_code(country) != 1:
        return digits.startswith("55501") and not is_in_tables(digits, country)
    return digits[-10:-7] not in _TOLL_FREE or local.startswith("55501")
