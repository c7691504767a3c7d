"""Reach: test vectors from the literature, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.coverage.reach import bounds, percent, plan_reach
from tests.support import findings_in, overlay_document


def reach_of(text: str) -> dict[str, tuple[str, str, str, float | None, tuple[str, ...]]]:
    plan = overlay_document(text).plan
    assert plan is not None
    return {
        r.audience: (percent(r.low), percent(r.point), percent(r.high), r.grp, r.unusable) for r in plan_reach(plan)
    }


def test_sainsbury_as_in_the_literature() -> None:
    low, point, high = bounds([0.45, 0.35, 0.30])
    assert (low, round(point, 5), high) == (0.45, 0.74975, 1.0)
    assert round(bounds([0.001] * 400)[1], 4) == 0.3298


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20))
def test_the_estimate_lies_between_the_bounds(shares: list[float]) -> None:
    low, point, high = bounds(shares)
    assert low - 1e-9 <= point <= high + 1e-9
    assert 0 <= low <= high <= 1


def test_no_share_no_reach() -> None:
    with pytest.raises(ValueError, match="at least one"):
        bounds([])


ACTIVITIES = """
audiences:
  - {{id: teens, population: 2000}}
activities:
  - id: week
    reach:
      - {{audience: teens, percent: 45, frequency: 2, source: School}}
      - {{audience: parents, people: 300, source: School}}
  - id: film
    name: Film
    audiences: [teens]
    accountable: school
    reach:
      - {{audience: teens, {figure}, frequency: 1, source: Network}}
"""


def test_shares_people_and_what_cannot_be_known() -> None:
    found = reach_of(ACTIVITIES.format(figure="people: 700"))
    assert found["teens"] == ("45.0 %", "64.2 %", "80.0 %", 125.0, ())
    assert found["parents"] == ("0.0 %", "0.0 %", "0.0 %", None, ("week",))


def test_more_people_than_there_are_is_everybody() -> None:
    assert reach_of(ACTIVITIES.format(figure="people: 9000"))["teens"][2] == "100.0 %"


def test_impressions_are_refused_with_the_reason() -> None:
    found = findings_in(
        "activities:\n  - {id: week, reach: [{audience: teens, impressions: 9000, source: Network}]}\n"
    )
    (finding,) = [f for f in found if f.code == "CK010"]
    assert "Impressions are not reach" in finding.hint
