"""Changing a plan in place: the change is made, and every other letter stays."""

from __future__ import annotations

import pytest

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.edits_read_again import Change, Insert, Remove, Set, rewrite

PLAN = """\
# Our plan
campaign:
  title: Talk   # short
  summary: >-
    First line of it
    and the second.
  starts: 2027-01-01

audiences:
  # the little ones
  - id: children
    ages: {from: 9, to: 12}   # by law
    barriers: [Shame, "A, b"]
  # the big ones
  - id: parents
    name: 'Parents'
"""
LONG = "Many words that do not fit into one line of a plan, so that they are folded as people fold them in an office."
CASES: list[tuple[Change, str, str]] = [
    (Set(("campaign", "title"), "NO"), "title: Talk ", 'title: "NO" '),
    (Set(("audiences", "parents", "name"), "Dads' night"), "name: 'Parents'", "name: 'Dads'' night'"),
    (Set(("audiences", "children", "ages", "to"), 13), "to: 12}   # by law", "to: 13}   # by law"),
    (Set(("audiences", "children", "barriers", 1), "x, y"), '"A, b"]', '"x, y"]'),
    (Insert(("audiences", "children", "barriers"), 0, "No: time"), "[Shame,", '["No: time", Shame,'),
    (Remove(("audiences", "children", "barriers", 0)), '[Shame, "A, b"]', '["A, b"]'),
    (
        Set(("campaign", "tagline"), "Come in", ("id", "title", "tagline", "summary")),
        "# short\n",
        "# short\n  tagline: Come in\n",
    ),
    (
        Set(("campaign", "summary"), LONG),
        "    First line of it\n    and the second.\n",
        "    Many words that do not fit into one line of a plan, so that they are folded as people fold them in an\n"
        "    office.\n",
    ),
    (Remove(("campaign", "starts")), "  starts: 2027-01-01\n", ""),
    (Remove(("audiences", "parents")), "  # the big ones\n  - id: parents\n    name: 'Parents'\n", ""),
    (
        Insert(("audiences",), 1, {"id": "teachers", "name": "Teachers"}),
        '"A, b"]\n',
        '"A, b"]\n  - id: teachers\n    name: Teachers\n',
    ),
    (Set(("theme",), {"name": "calm"}), "name: 'Parents'\n", "name: 'Parents'\n\ntheme: {name: calm}\n"),
]


@pytest.mark.parametrize(("change", "before", "after"), CASES, ids=lambda part: "")
def test_only_the_change_is_made(change: Change, before: str, after: str) -> None:
    for ends in ("\n", "\r\n"):
        source = SourceText("plan.yaml", PLAN.replace("\n", ends))
        found = rewrite(source, [change])
        assert found.refusals == ()
        assert found.text == PLAN.replace(before, after, 1).replace("\n", ends)


def test_what_stands_in_several_places_is_left_alone() -> None:
    text = "a: &shared Words\nb: *shared\nc: [*shared, x]\n"
    found = rewrite(SourceText("plan.yaml", text), [Set(("a",), "Other"), Set(("b",), "Mine"), Remove(("c", 0))])
    assert [why[:28] for _, why in found.refusals] == ["its text stands in several p"]
    assert found.text == "a: &shared Words\nb: Mine\nc: [x]\n"


def test_what_is_gone_and_what_is_broken_are_refused() -> None:
    gone = rewrite(SourceText("plan.yaml", PLAN), [Remove(("audiences", "nobody")), Set(("campaign", "x", "y"), "z")])
    assert (gone.text, len(gone.refusals)) == (PLAN, 2)
    broken = rewrite(SourceText("plan.yaml", "a: [\n"), [Set(("a",), "b")])
    assert (broken.text, len(broken.refusals)) == ("a: [\n", 1)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("a: [x]\n", Set(("a", "b"), "c")),
        ("a: [x]\n", Set(("a", "b", "c"), "d")),
        ("a: x\n", Insert(("a",), 0, "c")),
        ("a: {b: c}\n", Insert(("a",), 0, "c")),
        ("a: x\n", Remove(("a", "b"))),
        ("a: [x]\n", Remove(("a", 1))),
    ],
)
def test_what_does_not_fit_what_is_there_is_refused(text: str, change: Change) -> None:
    found = rewrite(SourceText("plan.yaml", text), [change])
    assert (found.text, len(found.refusals)) == (text, 1)
