"""Which bases are counted by their editions: by place and days, of a plan for several countries by each of them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from campaignkit.check.counted_by_editions import RunOf, counted_by_editions

BASE, ONE, OTHER = Path("base.yaml"), Path("one.yaml"), Path("other.yaml")
DAYS = datetime.date(2027, 2, 1), datetime.date(2027, 3, 1)
LATER = datetime.date(2028, 2, 1), datetime.date(2028, 3, 1)


def runs(file: Path, countries: str, days: tuple[datetime.date, datetime.date] = DAYS) -> RunOf:
    return RunOf(file, () if file == BASE else (BASE,), frozenset(countries.split()), None, days)


@pytest.mark.parametrize(
    ("found", "counted"),
    [
        ([runs(BASE, "MD"), runs(ONE, "MD")], {BASE}),
        ([runs(BASE, "MD"), runs(ONE, "MD", LATER)], set()),
        ([runs(BASE, "MD RO"), runs(ONE, "MD"), runs(OTHER, "RO")], {BASE}),
        ([runs(BASE, "MD RO"), runs(ONE, "MD")], set()),
        ([runs(BASE, "MD")], set()),
    ],
    ids=["same place and days", "another year", "each country", "one country lacks", "nobody extends it"],
)
def test_a_base_is_counted_once(found: list[RunOf], counted: set[Path]) -> None:
    assert counted_by_editions(found) == counted
