"""Asks a cache and a new check the same, and holds them to each other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from campaignkit.check.judged_campaign import JudgedCampaign
from campaignkit.check.judgement_cache import Cache
from campaignkit.check.pool import judged
from campaignkit.check.run_settings import GivenOptions, Settings, settle
from campaignkit.source import inside_repository
from tests.check.everything import PLAN

REVIEW = settle(GivenOptions(profile="publish", select=("CK203",)))
"""Few rules: what a judgement depends on is asked by whoever opens the campaign."""


def fresh(path: Path = PLAN, asked: Settings = REVIEW) -> JudgedCampaign:
    inside_repository._boundary.cache_clear()
    (new,) = judged([path], asked)
    return new


def said(one: JudgedCampaign) -> object:
    """Return all that a judgement says, in a form that can be compared."""
    texts = {file: (source.file, source.text) for file, source in one.sources.items()}
    return replace(one, sources={}), texts


def found(cache: Cache, path: Path = PLAN, asked: Settings = REVIEW) -> JudgedCampaign | None:
    inside_repository._boundary.cache_clear()
    return cache.find(path, asked)


def fill(cache: Cache) -> None:
    """Let the cache keep what is now."""
    list(judged([PLAN], REVIEW, cache=cache))


def agrees(cache: Cache) -> bool:
    """Hold the cache to a new check, and say whether it had kept what is now."""
    return agreed(cache)[0]


def agreed(cache: Cache) -> tuple[bool, object]:
    """Hold the cache to a new check, twice: as it was, and when it has kept what is now.

    Return whether it had it, and what the check says.
    """
    had = found(cache)
    now = said(fresh())
    if had is not None:
        assert said(had) == now
    inside_repository._boundary.cache_clear()
    (through,) = judged([PLAN], REVIEW, cache=cache)
    assert said(through) == now
    again = found(cache)
    assert again is not None
    assert said(again) == now
    return had is not None, now


def entry(cache: Cache) -> Path:
    (file,) = cache.folder.iterdir()
    return file
