"""The header of a PO file after a change: a name is a name, and never a field of its own."""

from __future__ import annotations

import datetime

import pytest

from campaignkit.translate.po_header_after_change import revised

DAY = datetime.date(2027, 2, 9)
HEADER = "Language: ro\nPO-Revision-Date: 2026-01-01 00:00+0000\nX-Reviewed-On: {}\n"


def test_the_day_and_the_author_are_said() -> None:
    assert revised(HEADER.format("2026-05-01"), DAY, "Ana, Press office") == (
        "Language: ro\nPO-Revision-Date: 2027-02-09 00:00+0000\nX-Reviewed-On: 2026-05-01\n"
        "Last-Translator: Ana, Press office\n"
    )


def test_a_review_of_the_same_day_does_not_hold() -> None:
    assert "X-Reviewed-On" not in revised(HEADER.format("2027-02-09"), DAY)


@pytest.mark.parametrize(
    "name", ["Ana\nX-Reviewed-On: 2030-01-01", "A\\1 \\g<x>", "Ana\u2028X-Reviewed-On: 2030-01-01"]
)
def test_a_name_is_one_line_whatever_it_holds(name: str) -> None:
    header = revised("Language: ro\n", DAY, name)
    assert not any(line.startswith("X-Reviewed-On") for line in header.splitlines())
    assert len(header.splitlines()) == 3
