"""Counts what a piece of work does, instead of timing it: a busy machine is no fault of the program."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from campaignkit.text_cache import forget
from tests.support import ROOT

_PACKAGE = str(ROOT / "campaignkit")


def steps(work: Callable[[], object]) -> int:
    """Return how many lines of the package run, each turn of a loop anew, and how many calls it makes of others.

    What one call of a compiled function does inside (a pattern, a sort) is not seen, so hostile texts are long enough
    that no test would end if such a call took more than its share.
    """
    count = 0

    def line(frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        if event == "line":
            count += 1
        return line

    def call(frame: FrameType, _event: str, _argument: Any) -> Any:
        nonlocal count
        if not frame.f_code.co_filename.startswith(_PACKAGE):
            return None
        count += 1
        return line

    before = sys.gettrace()
    sys.settrace(call)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def _anew(work: Callable[[], object]) -> int:
    """Return the steps of a task that reads each text as if for the first time."""
    forget()
    return steps(work)


def grows_no_faster(work: Callable[[int], object], size: int, times: int = 4) -> bool:
    """Say whether a task `times` as large takes at most `times` the steps, and a little."""
    work(size)  # what is read and compiled once
    small, large = _anew(lambda: work(size)), _anew(lambda: work(size * times))
    assert small > 1, "nothing was done"
    return large <= small * times * 1.2 + 200
