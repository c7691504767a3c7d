"""Judging plans: one by one, or on all cores when there are many. The findings and their order are the same."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from campaignkit.check.judged_campaign import JudgedCampaign
from campaignkit.check.judgement_cache import Cache
from campaignkit.check.run_settings import Settings
from campaignkit.source.cache_dependencies import listening

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

MANY = 20
"""So many plans are worth the start of more processes."""
PART = 8
"""So many plans are handed to a process at a time."""
GROUP = 128
"""So many plans are looked for in the cache before those that are not there are judged."""


def judged(
    paths: Sequence[Path], settings: Settings, *, cache: Cache | None = None, workers: int | None = None
) -> Iterator[JudgedCampaign]:
    """Open and judge plans, in their order; each is let go before the next. `workers` are processes, by default all.

    Nothing but paths goes out, and nothing but findings, with the texts they stand in, comes back. What the `cache`
    has is not judged again.
    """
    with ExitStack() as until_the_end:
        pool: ProcessPoolExecutor | None = None
        for begin in range(0, len(paths), GROUP):
            group = paths[begin : begin + GROUP]
            answers = [None if cache is None else cache.find(path, settings) for path in group]
            new = [path for path, there in zip(group, answers, strict=True) if there is None]
            fresh: Iterator[JudgedCampaign] = (_judge(path, settings, cache) for path in new)
            processes = min(workers or os.cpu_count() or 1, -(-len(new) // PART))
            if len(new) >= MANY and processes > 1:
                from concurrent.futures import ProcessPoolExecutor

                here: list[JudgedCampaign] = []
                if pool is None:
                    # judged before the others begin, which where they are forked have read all that it took
                    here.append(_judge(new.pop(0), settings, cache))
                    pool = until_the_end.enter_context(
                        ProcessPoolExecutor(processes, initializer=_begin, initargs=(settings, cache))
                    )
                fresh = chain(here, pool.map(_judge_as_given, new, chunksize=PART))
            for there in answers:
                yield next(fresh) if there is None else there
        if cache is not None:
            cache.tidy()


_settings_of: dict[str, tuple[Settings, Cache | None]] = {}
"""The settings of the run a worker belongs to; set once when it starts."""


def _begin(settings: Settings, cache: Cache | None) -> None:
    _settings_of["run"] = settings, cache


def _judge_as_given(path: Path) -> JudgedCampaign:
    return _judge(path, *_settings_of["run"])


def _judge(path: Path, settings: Settings, cache: Cache | None) -> JudgedCampaign:
    """Open and judge a plan; what is never asked of a plan that is known is not imported for it either."""
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.check.rules_over_campaign import judge

    if cache is None:
        return judge(open_campaign(path), settings, lengths=True)
    with listening() as notes:
        fresh = judge(open_campaign(path), settings, lengths=True)
    cache.keep(path, settings, fresh, notes)
    return fresh
