"""The tree: everything is text, items go by their id, and a path leads to a place."""

from __future__ import annotations

import pytest

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Node, Scalar, Sequence, item_id, walk
from campaignkit.source.place_of_path import resolve, span_for
from campaignkit.source.tree_merge import merge
from tests.source.plain import to_plain
from tests.support import place

PLAN = """\
campaign:
  languages: [no, en]
messages:
  - id: talk-early
    headline: Talk early
    body: >-
      Someone is
      there
  - headline: no id here
help:
"""


def tree(text: str, file: str = "plan.yaml") -> Node:
    loaded = load_text(SourceText(file, text))
    assert loaded.diagnostics == []
    assert loaded.root is not None
    return loaded.root


@pytest.mark.parametrize(
    "written", ["no", "yes", "on", "0116", "+116111", "116:11", "1_000", "0x1F", "1e3", "2026-01-01", ".inf", "null"]
)
def test_text_stays_text(written: str) -> None:
    root = tree(f"k: {written}\n{written}: k\n")
    assert isinstance(root, Mapping)
    value = root.get("k")
    assert isinstance(value, Scalar)
    assert value.value == written
    assert [key.value for key, _ in root.entries] == ["k", written]


@pytest.mark.parametrize(
    ("written", "null"),
    [
        *((word, True) for word in ("", "~", "null", "Null", "NULL")),
        *((word, False) for word in ("nULL", "''", '"null"', "'~'", "no")),
    ],
)
def test_nothing_is_nothing_only_without_quotes(written: str, *, null: bool) -> None:
    root = tree(f"k: {written}\n")
    assert isinstance(root, Mapping)
    value = root.get("k")
    assert isinstance(value, Scalar)
    assert value.is_null is null


def test_finding_keys_and_items() -> None:
    root = tree(PLAN)
    assert isinstance(root, Mapping)
    assert [key.value for key, _ in root.entries] == ["campaign", "messages", "help"]
    messages, key = root.get("messages"), root.key("messages")
    assert isinstance(messages, Sequence)
    assert key is not None
    assert place(key.span) == "3:1-3:9"
    item = messages.by_id("talk-early")
    assert item is not None
    assert item_id(item) == "talk-early"
    assert messages.by_id("talk-late") is None
    assert (root.get("channels"), root.key("channels")) == (None, None)


def test_plain_values() -> None:
    assert to_plain(tree(PLAN)) == {
        "campaign": {"languages": ["no", "en"]},
        "messages": [
            {"id": "talk-early", "headline": "Talk early", "body": "Someone is there"},
            {"headline": "no id here"},
        ],
        "help": None,
    }


def test_every_path_leads_back_to_its_node() -> None:
    root = tree(PLAN)
    paths = [path for path, _ in walk(root)]
    assert ("messages", "talk-early", "body") in paths
    assert ("messages", 1, "headline") in paths
    assert len(paths) == 13
    for path, node in walk(root):
        reached = resolve(root, path)
        assert (reached.node, reached.is_there, reached.depth) == (node, True, len(path))


def test_a_path_that_ends_early() -> None:
    reached = resolve(tree(PLAN), ("messages", "talk-early", "call", "text"))
    assert (reached.is_there, reached.depth, reached.key) == (False, 2, None)
    assert item_id(reached.node) == "talk-early"


@pytest.mark.parametrize(
    ("path", "where"),
    [
        (("messages", "talk-early", "headline"), "5:15-5:25"),
        (("messages", "talk-early", "body"), "6:11-8:12"),
        (("messages", "talk-early"), "4:9-4:19"),
        (("messages", 0), "4:9-4:19"),
        (("messages", 1), "9:5-9:13"),
        (("messages",), "3:1-3:9"),
        (("campaign", "languages", 0), "2:15-2:17"),
        (("help",), "10:1-10:5"),
        (("messages", "talk-early", "call"), "4:9-4:19"),
        (("messages", "talk-late", "call"), "3:1-3:9"),
        (("messages", 7), "3:1-3:9"),
        (("messages", -1), "3:1-3:9"),
        (("messages", "talk-early", "headline", "deeper"), "5:5-5:13"),
        (("campaign", "title"), "1:1-1:9"),
        (("channels",), "1:1-1:9"),
        ((), "1:1-1:9"),
    ],
)
def test_the_place_of_a_path(path: tuple[str | int, ...], where: str) -> None:
    assert place(span_for(tree(PLAN), path)) == where


def test_the_place_of_a_stretch() -> None:
    root, body = tree(PLAN), ("messages", "talk-early", "body")
    assert place(span_for(root, body, start=8, end=16)) == "7:15-8:12"


BASE = """\
title: Base
help:
  - {id: child, phone: 116 111}
  - {id: police, phone: 112}
tags: [a, b]
scope: {level: school, city: X}
"""
OVER = """\
help:
  - {id: police, phone: 113}
  - {id: hotline, phone: 116 000}
tags: [c]
scope: {city: Y}
"""


def test_an_overlay_merges_by_key_and_by_id() -> None:
    base, over = tree(BASE, "base.yaml"), tree(OVER)
    before = to_plain(base), to_plain(over)
    root = merge(base, over)
    assert to_plain(root) == {
        "title": "Base",
        "help": [
            {"id": "child", "phone": "116 111"},
            {"id": "police", "phone": "113"},
            {"id": "hotline", "phone": "116 000"},
        ],
        "tags": ["c"],
        "scope": {"level": "school", "city": "Y"},
    }
    assert (to_plain(base), to_plain(over)) == before, "neither is changed"


@pytest.mark.parametrize(
    ("path", "file", "where"),
    [
        (("title",), "base.yaml", "1:8-1:12"),
        (("help", "child", "phone"), "base.yaml", "3:24-3:31"),
        (("help", "police", "phone"), "plan.yaml", "2:25-2:28"),
        (("help", "hotline"), "plan.yaml", "3:10-3:17"),
        (("help",), "plan.yaml", "1:1-1:5"),
        (("scope", "level"), "base.yaml", "6:16-6:22"),
        (("scope", "city"), "plan.yaml", "5:15-5:16"),
    ],
)
def test_a_merged_value_knows_its_file(path: tuple[str, ...], file: str, where: str) -> None:
    span = span_for(merge(tree(BASE, "base.yaml"), tree(OVER)), path)
    assert (span.file, place(span)) == (file, where)


def test_an_id_that_stands_twice_in_an_overlay_is_not_lost() -> None:
    """Both stay, so that the check for ids reports them; dropped in silence, a number would be missing."""
    over = tree("help:\n  - {id: child, phone: '1'}\n  - {id: child, phone: '2'}\n")
    merged = to_plain(merge(tree(BASE, "base.yaml"), over))
    assert isinstance(merged, dict)
    assert merged["help"] == [
        {"id": "child", "phone": "1"},
        {"id": "police", "phone": "112"},
        {"id": "child", "phone": "2"},
    ]


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        ("help: [a]\n", ["a"]),
        ("help:\n", None),
        ("help: {id: x}\n", {"id": "x"}),
        ("help:\n  - {phone: '1'}\n", [{"phone": "1"}]),
    ],
)
def test_all_else_is_replaced(over: str, expected: object) -> None:
    merged = to_plain(merge(tree(BASE, "base.yaml"), tree(over)))
    assert isinstance(merged, dict)
    assert merged["help"] == expected
