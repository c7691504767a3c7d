"""Judging plans: one by one, or on all cores when there are many. The findings and their order are the same."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from campaignkit.campaign.opening import open_campaign
from campaignkit.check.judging import Judged, judge
from campaignkit.check.settings import Settings

MANY = 20
"""So many plans are worth the start of more processes."""
PART = 8
"""So many plans are handed to a process at a time."""


def judged(paths: Sequence[Path], settings: Settings, *, workers: int | None = None) -> Iterator[Judged]:
    """Open and judge plans, in their order; each is let go before the next. `workers` are processes, by default all.

    Nothing but paths goes out, and nothing but findings, with the texts they stand in, comes back.
    """
    workers = min(workers or os.cpu_count() or 1, -(-len(paths) // PART))
    if len(paths) < MANY or workers < 2:
        for path in paths:
            yield judge(open_campaign(path), settings)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(settings,)) as pool:
        yield from pool.map(_judged, paths, chunksize=PART)


_given: dict[str, Settings] = {}
"""The settings of the run a worker belongs to; set once when it starts."""


def _begin(settings: Settings) -> None:
    _given["settings"] = settings


def _judged(path: Path) -> Judged:
    return judge(open_campaign(path), _given["settings"])
