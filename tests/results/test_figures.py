"""Values as people write them: read as numbers where that is certain, and compared no further than that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.results.figures import Figure, figure_of, verdict


@pytest.mark.parametrize(
    ("text", "value", "share"),
    [
        ("74 %", 74, True),
        ("74%", 74, True),
        ("12.5 per cent", 12.5, True),
        ("12,5 %", 12.5, True),
        ("8 of 10 pupils", 80, True),
        ("3/4", 75, True),
        ("8 von 10", 80, True),
        ("1 240 pupils", 1240, False),
        ("1\u202f240", 1240, False),
        ("1,240.50", 1240.5, False),
        ("1.240.000", 1240000, False),
        ("51", 51, False),
        ("80 % by 2025", 80, True),
        ("0", 0, False),
    ],
)
def test_figures_that_are_certain(text: str, value: float, share: bool) -> None:
    assert figure_of(text) == Figure(value, share=share)


@pytest.mark.parametrize(
    "text", [None, "unknown", "Eight of ten", "1.240", "12,345", "5 to 7", "3 schools, 4 towns", "of", "4/0"]
)
def test_figures_that_are_not(text: str | None) -> None:
    assert figure_of(text) is None


@pytest.mark.parametrize(
    ("baseline", "target", "result", "counts_up", "said"),
    [
        ("40 %", "80 %", "80 %", False, "met"),
        ("40 %", "80 %", "74 %", False, "in part"),
        ("40 %", "80 %", "40 %", False, "not met"),
        ("40 %", "80 %", "31 %", False, "not met"),
        ("20", "5", "4", False, "met"),
        ("20", "5", "11", False, "in part"),
        ("20", "5", "25", False, "not met"),
        ("unknown", "80 %", "74 %", False, "below the target"),
        ("unknown", "80 %", "90 %", False, "above the target"),
        ("unknown", "80 %", "80 %", False, "at the target"),
        (None, "60", "51", True, "in part"),
        (None, "60", "60", True, "met"),
        (None, "60", "0", True, "not met"),
        ("40 %", "80 %", "74", False, "to be compared by hand"),
        ("40 %", "Half of them", "60 %", False, "to be compared by hand"),
    ],
)
def test_a_result_and_its_target(baseline: str | None, target: str, result: str, counts_up: bool, said: str) -> None:
    assert verdict(baseline, target, result, counts_up=counts_up) == said


@given(st.text(max_size=40))
def test_anything_can_be_written(text: str) -> None:
    found = figure_of(text)
    assert found is None or found.value >= 0


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 10**9))
def test_more_of_what_is_wanted_is_never_worse(start: int, wanted: int, found: int) -> None:
    order = ["not met", "in part", "met"]
    if start == wanted:
        return
    step = 1 if wanted > start else -1
    if found + step < 0:
        return
    now, then = (verdict(str(start), str(wanted), str(value), counts_up=False) for value in (found, found + step))
    assert order.index(then) >= order.index(now)
