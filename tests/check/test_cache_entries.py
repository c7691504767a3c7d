"""What a cache has kept is used for the same question only, and never when it is damaged."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from campaignkit.check import judgement_cache as caching
from campaignkit.check.judgement_cache import Cache
from campaignkit.check.run_settings import GivenOptions, settle
from campaignkit.source.cache_dependencies import Notes
from tests.check.caches import REVIEW, agrees, entry, fill, found, fresh
from tests.check.everything import PLAN


def test_another_day_program_or_question_is_judged_anew(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(kept)
    others = (settle(GivenOptions(profile="draft")), settle(GivenOptions(profile="publish", select=("CK2",))))
    assert all(found(kept, asked=other) is None for other in others)
    assert found(kept, asked=settle(GivenOptions(profile="publish", ignore=("CK025",)))) is None
    assert found(kept, path=PLAN.resolve()) is None
    assert found(replace(kept, program="a newer one")) is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1751328000 + 86400))
    assert found(kept) is None


def test_only_what_runs_counts(kept: Cache) -> None:
    """What is shown, what fails and what is known already is decided afterwards."""
    fill(kept)
    asked = GivenOptions("publish", ("CK203",), fail_on="never", min_confidence="high", baseline=Path("known.json"))
    assert found(kept, asked=settle(asked)) is not None


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"CK203", b"CK204"),
        lambda data: b"",
        lambda data: b"{}",
        lambda data: caching._digest(b"[]") + b"\n[]",
        lambda data: caching._digest(b"{}") + b"\n{}",
        lambda data: data[:100] + b"\xff" + data[101:],
    ],
)
def test_what_is_damaged_is_not_used(damage: Callable[[bytes], bytes], kept: Cache) -> None:
    fill(kept)
    file = entry(kept)
    file.write_bytes(damage(file.read_bytes()))
    assert not agrees(kept)


@pytest.mark.parametrize("key", ["findings", "files", "quoted", "ran", "topic"])
@pytest.mark.parametrize("value", [None, 1, [1], [[1]], {"a": 1}])
def test_what_does_not_fit_is_not_used_and_breaks_nothing(key: str, value: object, kept: Cache) -> None:
    fill(kept)
    row: dict[str, Any] = json.loads(entry(kept).read_bytes().partition(b"\n")[2])
    del row["judged"][key]
    data = json.dumps(row).encode()
    entry(kept).write_bytes(caching._digest(data) + b"\n" + data)
    assert found(kept) is None
    row["asked"] = value
    data = json.dumps(row).encode()
    entry(kept).write_bytes(caching._digest(data) + b"\n" + data)
    assert found(kept) is None


def test_what_is_too_large_is_not_kept(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "MOST_BYTES", 100)
    fill(kept)
    assert list(kept.folder.iterdir()) == []


def test_what_quotes_a_text_that_is_no_file_is_not_kept(kept: Cache) -> None:
    judged = fresh()
    assert judged.sources
    kept.keep(PLAN, REVIEW, judged, Notes())
    assert list(kept.folder.iterdir()) == []
