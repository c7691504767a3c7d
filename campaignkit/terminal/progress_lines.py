"""How far a long run is, in a log: a plain line now and then, so that who waits for CI sees that it lives."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from campaignkit.kit.personal.run_of_copies import Progress

PAUSE = 15.0
"""So many seconds pass before a line and between two: what takes less says nothing."""


def progress_lines(say: Callable[[str], object], now: Callable[[], float] = time.monotonic) -> Progress:
    """Return what says how much is done, at which rate, and how long the rest takes, by a clock in seconds."""
    counts, starts, lock = Counter[str](), dict[str, float](), threading.Lock()
    last_call = last_line = now()

    def tell(what: str, count: int, total: int) -> None:
        nonlocal last_call, last_line
        with lock:
            moment = now()
            start = starts.setdefault(what, last_call)
            last_call = moment
            counts[what] += count
            if moment - last_line < PAUSE or counts[what] >= total:
                return
            last_line = moment
            each = (moment - start) / max(1, counts[what])
            rest = duration(each * (total - counts[what]))
            say(f"{what}: {counts[what]} of {total}, {_rate(each)}, {rest} left")

    return tell


def duration(seconds: float) -> str:
    """Return a time in the one or two units that count."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def _rate(each: float) -> str:
    return f"{1 / each:.0f} a second" if each < 0.7 else f"{60 / each:.0f} a minute"
