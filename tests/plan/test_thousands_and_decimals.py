"""Numbers as offices write them: one number, or a sentence that says why it is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from campaignkit.plan.day_reader import DayReader
from campaignkit.plan.not_read import NotReadError
from campaignkit.plan.thousands_and_decimals import number_of, whole_number


@pytest.mark.parametrize(
    ("text", "whole", "read"),
    [
        ("12500", False, "12500"),
        ("12 500", False, "12500"),
        ("12\u202f500,50", False, "12500.50"),
        ("1.200,50", False, "1200.50"),
        ("1'200.5", False, "1200.5"),
        ("1.200", True, "1200"),
        ("1.200.000", False, "1200000"),
        ("60 000,-", False, "60000"),
        ("-3,5", False, "-3.5"),
        ("12,50,000.75", False, "1250000.75"),
    ],
)
def test_a_number_is_read(text: str, whole: bool, read: str) -> None:
    assert number_of(text, whole=whole) == Decimal(read)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1.200", "may be two numbers"),
        ("about ten", "is not a number"),
        ("1.2.3", "is not a number"),
        ("11.02.2027", "is not a number"),
        ("", "is not"),
    ],
)
def test_what_is_no_number_is_told(text: str, why: str) -> None:
    with pytest.raises(NotReadError, match=why):
        number_of(text, whole=False)


def test_days_in_a_sentence_are_found_and_what_is_none_is_told() -> None:
    found, left = DayReader("de", "DE").all_in("vom 25.3.2027 bis 26. März 2027 im Saal")
    assert [day.isoformat() for day in found] == ["2027-03-25", "2027-03-26"]
    assert left.split() == ["vom", "bis", "im", "Saal"]
    assert DayReader("de", "DE").read("am 25.3.2027").isoformat() == "2027-03-25"
    with pytest.raises(NotReadError):
        DayReader("de", "DE").read("bald")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("20", 20),
        ("1,200", 1200),
        ("1.200", 1200),
        ("20 000", 20000),
        ("1\u202f200\u202f000", 1_200_000),
        ("12’500", 12500),
        ("1,20,000", 120_000),
        ("٢٠", 20),
        ("۵", 5),
        ("١٬٢٠٠", 1200),
        ("١،٢٠٠", 1200),
        ("0", 0),
    ],
)
def test_a_whole_number_is_read_however_its_thousands_are_parted(text: str, count: int) -> None:
    assert whole_number(text) == count


@pytest.mark.parametrize(
    "text", ["1,20", "12 34", "1,200.500", "0,500", "٢٫٥٠٠", "1,2000", "-3", "5-6", "٥ أو ٦", "", "x"]
)
def test_what_may_be_two_numbers_is_none(text: str) -> None:
    assert whole_number(text) is None
