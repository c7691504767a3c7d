"""Counting steps tells work that grows with its size from work that grows faster."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.steps import grows_no_faster, steps
from tests.support import ROOT


def work(body: str) -> Callable[[int], object]:
    """Return a function that counts as one of the package."""
    names: dict[str, Any] = {}
    exec(compile(f"def work(n):\n    {body}\n", str(ROOT / "campaignkit" / "made_up.py"), "exec"), names)  # noqa: S102
    made: Callable[[int], object] = names["work"]
    return made


@pytest.mark.parametrize(
    ("body", "fair"),
    [
        ("return [i for i in range(n)]", True),
        ("for i in range(n): 'a'.upper()", True),
        ("return [j for i in range(n) for j in range(i)]", False),
        ("return sum(1 for i in range(n) for j in range(n))", False),
        ("while n: n = n - 1 if not [1 for i in range(n)] else n - 1", False),
    ],
)
def test_work_that_grows_faster_is_seen(body: str, fair: bool) -> None:
    assert grows_no_faster(work(body), 100) is fair


def test_what_is_not_of_the_package_is_not_counted() -> None:
    assert steps(lambda: sorted(str(i) for i in range(1000))) == 0
