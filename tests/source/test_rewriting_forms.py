"""Every form in which a file is written, changed: keys, groups and lists, in blocks and in brackets."""

from __future__ import annotations

import pytest

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.edits_read_again import (
    BROKEN,
    GONE,
    NO_LIST,
    SHARED,
    UNSAFE,
    Change,
    Insert,
    Remove,
    Set,
    differing,
    rewrite,
)

LONG = "Many words that do not fit into one line of a plan, so that they are folded as people fold them in an office."
FOLDED = f">-\n{{0}}{LONG[:101]}\n{{0}}{LONG[102:]}"
BLOCK, APART = "a:\n  - id: x\n    b: y\n", "a:\n  - id: x\n\n  - id: y\n"


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        # values
        ("a:\nb: 1\n", Set(("a",), "x"), "a: x\nb: 1\n"),
        ("a: x\n", Set(("a",), 5), "a: 5\n"),
        ("a: x\n", Set(("a",), True), "a: true\n"),
        ("a: [x]\n", Set(("a",), [False, {"b": True}]), "a: [false, {b: true}]\n"),
        ("a: x\n", Set(("a",), ["p", "q"]), "a: [p, q]\n"),
        ("a:\n  - [x]\n", Set(("a", 0), ["p"]), "a:\n  - [p]\n"),
        ("a:\n  - x\n  - z\nb: z\n", Set(("a",), ["p"]), "a: [p]\nb: z\n"),
        ("a:\n  b:\n    - x\n  c: z\n", Set(("a", "b"), "p"), "a:\n  b: p\n  c: z\n"),
        ("a:\n  - x\nb: z\n", Set(("a",), [{"p": "q"}, {"r": "s"}]), "a:\n  - {p: q}\n  - {r: s}\nb: z\n"),
        ("a: {b: x}\n", Set(("a", "b"), "one\ntwo"), 'a: {b: "one\\ntwo"}\n'),
        ("a: |\n  x\n", Set(("a",), "one\ntwo\n"), "a: |\n  one\n  two\n"),
        ("a: |\n  x\n", Set(("a",), "one"), "a: |-\n  one\n"),
        ("a: >\n  x\n", Set(("a",), " one\n\ntwo"), 'a: " one\\n\\ntwo"\n'),
        ("a: 'x'\n", Set(("a",), "tab\there"), 'a: "tab\\there"\n'),
        ("a: &n x\nb: *n\n", Set(("b",), "z"), "a: &n x\nb: z\n"),
        # new keys, where their order puts them
        ("a: {}\n", Set(("a", "z"), "q"), "a: {z: q}\n"),
        ("a: {b: 1}\n", Set(("a", "z"), "q", ("z", "b")), "a: {z: q, b: 1}\n"),
        ("a: {b: 1}\n", Set(("a", "z"), "q", ("b", "z")), "a: {b: 1, z: q}\n"),
        ("a:\n  b: 1\n", Set(("a", "z"), "q", ("z", "b")), "a:\n  z: q\n  b: 1\n"),
        # new items
        ("a: []\n", Insert(("a",), 0, "x"), "a: [x]\n"),
        ("a:\n", Insert(("a",), 0, "x"), "a: [x]\n"),
        ("a: {b: 1}\n", Insert(("a", "c"), 0, "x"), "a: {b: 1, c: [x]}\n"),
        ("a: [x]\n", Insert(("a",), 0, "p"), "a: [p, x]\n"),
        ("a: [x]\n", Insert(("a",), 1, "p"), "a: [x, p]\n"),
        ("a:\n  - x\n", Insert(("a",), 0, "p"), "a:\n  - p\n  - x\n"),
        ("a:\n  - x\n", Insert(("a",), 1, ["p", "q"]), "a:\n  - x\n  - [p, q]\n"),
        ("a:\n  - {id: x}\n", Insert(("a",), 1, {"id": "p"}), "a:\n  - {id: x}\n  - {id: p}\n"),
        (
            "a:\n  - {id: x}\n",
            Insert(("a",), 1, {"id": "p", "n": LONG}),
            f"a:\n  - {{id: x}}\n  - id: p\n    n: {FOLDED.format(' ' * 6)}\n",
        ),
        (APART, Insert(("a",), 0, {"id": "p"}), "a:\n  - id: p\n\n  - id: x\n\n  - id: y\n"),
        (
            APART,
            Insert(("a",), 2, {"id": "p", "of": ["q"], "to": [{"r": "s"}]}),
            f"{APART}\n  - id: p\n    of: [q]\n    to:\n      - {{r: s}}\n",
        ),
        # what goes
        ("a: [x]\n", Remove(("a", 0)), "a: []\n"),
        ("a: [x, p]\n", Remove(("a", 1)), "a: [x]\n"),
        ("a: {b: c}\n", Remove(("a", "b")), "a: {}\n"),
        ("a: {b: c, d: e}\n", Remove(("a", "b")), "a: {d: e}\n"),
        ("a: &n x\nc: [*n, p]\n", Remove(("c", 0)), "a: &n x\nc: [p]\n"),
        (BLOCK, Remove(("a", 0, "id")), "a:\n  - b: y\n"),
        (BLOCK, Remove(("a", "x", "b")), "a:\n  - id: x\n"),
        ("a:\n  - - x\n    - p\n", Remove(("a", 0, 1)), "a:\n  - - x\n"),
        ("a: x\n\nb: p\n\nc: z\n", Remove(("b",)), "a: x\n\nc: z\n"),
        ("a: x\r\nb: p\r\nc: z\r\n", Remove(("b",)), "a: x\r\nc: z\r\n"),
        ("a: x\nb: p", Remove(("b",)), "a: x\n"),
    ],
)
def test_a_change_is_made_in_the_form_of_the_file(before: str, change: Change, after: str) -> None:
    done = rewrite(SourceText("plan.yaml", before), [change])
    assert (done.text, done.refusals) == (after, ())


@pytest.mark.parametrize(
    ("text", "change", "why"),
    [
        ("a:\n  - k: v\n", Set(("a", 0), {"x": "z"}), UNSAFE),
        ("a:\n  - id: x\n", Remove(("a", 0, "id")), UNSAFE),
        ("a:\n  - - x\n    - p\n", Remove(("a", 0, 0)), UNSAFE),
        ("a: x\n", Set(("a", "b"), "p"), GONE),
        ("a: [x]\n", Set(("a", 3), "p"), GONE),
        ("a: x\n", Insert(("a",), 0, "p"), NO_LIST),
        ("a: x\n", Remove(("c",)), GONE),
        ("a: x\n", Remove(("a", "c")), GONE),
        ("a: [\n", Remove(("a",)), BROKEN),
        ("a: &n x\nb: *n\n", Set(("a",), "z"), SHARED),
    ],
)
def test_what_cannot_be_changed_stays_and_the_reason_is_given(text: str, change: Change, why: str) -> None:
    done = rewrite(SourceText("plan.yaml", text), [change])
    assert (done.text, done.refusals) == (text, ((change, why),))


THREE = [Set(("a",), "one"), Set(("b",), "two"), Set(("c",), "three")]


@pytest.mark.parametrize(
    ("before", "changes", "after", "refused"),
    [
        ("a: x\nb: z\nc: z\n", THREE, "a: one\nb: two\nc: three\n", []),
        ("a: x\nb: z\n", THREE, "a: one\nb: two\nc: three\n", []),
        ("a: x\nb: &n z\nc: *n\n", THREE, "a: one\nb: &n z\nc: three\n", [THREE[1]]),
        ("a: x\nb: z\nc: z\n", [*THREE, Set(("a",), "four"), Remove(("b",))], "a: four\nc: three\n", []),
    ],
)
def test_many_changes_at_once(before: str, changes: list[Change], after: str, refused: list[Change]) -> None:
    done = rewrite(SourceText("plan.yaml", before), changes)
    assert (done.text, [change for change, _ in done.refusals]) == (after, refused)


def test_where_two_trees_differ() -> None:
    old = {"a": 1, "b": [1, 2], "c": {"d": 1}, "f": [1]}
    assert list(differing(old, {"a": 2, "b": [1, 3], "c": [1], "e": 5, "f": [1]})) == [
        ("a",),
        ("b", 1),
        ("c",),
        ("e",),
    ]
    assert list(differing([1], [1, 2])) == [()]
    assert list(differing(old, old)) == []
