"""Baselines: known findings are hidden as often as they were known, and reading refuses what is none."""

from __future__ import annotations

import json

import pytest

from campaignkit.check.baseline_entries import BaselineError, compare, entries_of, read, shrunk, write
from campaignkit.diagnostics.finding import Diagnostic, Position, Span


def finding(message: str, line: int = 1) -> Diagnostic:
    return Diagnostic("CK025", message, Span("plan.yaml", Position(line, 1), Position(line, 2)), "audiences.x")


def named(file: str) -> str:
    return f"campaigns/{file}"


THREE = [finding("a", 1), finding("b", 2), finding("a", 3)]


def test_what_is_written_is_read_and_hides_itself() -> None:
    entries = entries_of(THREE, named)
    again = read(write(entries))
    assert sorted(e.key for e in again) == sorted(e.key for e in entries)
    assert [(e["file"], e["message"], e["count"]) for e in json.loads(write(entries))["findings"]] == [
        ("campaigns/plan.yaml", "a", 2),
        ("campaigns/plan.yaml", "b", 1),
    ]
    compared = compare(THREE, again, named)
    assert (compared.new, compared.stale, len(compared.old)) == ((), (), 3)


def test_lines_may_move_and_one_more_is_new() -> None:
    entries = entries_of(THREE, named)
    compared = compare([finding("a", 7), finding("a", 8), finding("a", 9)], entries, named)
    assert [f.span.start.line for f in compared.new] == [9]
    assert [(entry.message, entry.count) for entry in compared.stale] == [("b", 1)]


def test_it_only_shrinks() -> None:
    old = entries_of(THREE, named)
    now = entries_of([finding("a"), finding("c")], named)
    assert [(entry.message, entry.count) for entry in shrunk(old, now)] == [("a", 1)]
    assert [(entry.message, entry.count) for entry in shrunk(now, old)] == [("a", 1)]


def test_it_does_not_depend_on_the_order_of_findings() -> None:
    assert write(entries_of(THREE, named)) == write(entries_of(reversed(THREE), named))


ENTRY = {"file": "a", "fingerprint": "b", "count": 1}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "[" * 100_000,
        '{"baseline_version": 2, "findings": []}',
        '{"baseline_version": 1}',
        json.dumps({"baseline_version": 1, "findings": [1]}),
        json.dumps({"baseline_version": 1, "findings": [ENTRY | {"count": 0}]}),
        json.dumps({"baseline_version": 1, "findings": [ENTRY | {"count": "2"}]}),
        json.dumps({"baseline_version": 1, "findings": [ENTRY | {"file": None}]}),
    ],
)
def test_what_is_no_baseline_is_refused(text: str) -> None:
    with pytest.raises(BaselineError):
        read(text)


def test_entries_that_a_merge_has_doubled_are_added() -> None:
    assert [e.count for e in read(json.dumps({"baseline_version": 1, "findings": [ENTRY, ENTRY]}))] == [2]
