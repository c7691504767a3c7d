"""Values are put into files of every style, and every other byte stays."""

from __future__ import annotations

import pytest

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.data_as_yaml import Data
from campaignkit.source.edits_at_new_places import NotPutError, put

CALL: dict[str, Data] = {"verified": {"on": "2027-01-31", "by": "School office, Village School", "how": "call"}}
WRITTEN = 'verified: {on: 2027-01-31, by: "School office, Village School", how: call}'
STYLES = {
    "block": (
        "help:\n  - id: a\n    name: A  # its name\n# end\n",
        f"help:\n  - id: a\n    name: A  # its name\n    {WRITTEN}\n# end\n",
    ),
    "brackets": ("help:\n  - {id: a, name: A}  # a\n", f"help:\n  - {{id: a, name: A, {WRITTEN}}}  # a\n"),
    "left empty": ("help:\n  - id: a\n    verified:  # nobody\n", f"help:\n  - id: a\n    {WRITTEN}  # nobody\n"),
    "text in lines": (
        "help:\n- id: a\n  x: |\n    one\n\n\nb: c\n",
        f"help:\n- id: a\n  x: |\n    one\n  {WRITTEN}\n\n\nb: c\n",
    ),
    "no line end": ("help:\n  - id: a", f"help:\n  - id: a\n    {WRITTEN}"),
    "windows": ("help:\r\n  - id: a\r\nb: c\r\n", f"help:\r\n  - id: a\r\n    {WRITTEN}\r\nb: c\r\n"),
    "no item": ("help:\n  - {id: b}\n", f"help:\n  - {{id: b}}\n  - {{id: a, {WRITTEN}}}\n"),
    "no section": ("b: c\n", f"b: c\n\nhelp:\n  - {{id: a, {WRITTEN}}}\n"),
    "empty list": ("help: []\n", f"help: [{{id: a, {WRITTEN}}}]\n"),
    "once more": (f"help:\n  - {{id: a, {WRITTEN.replace('2027', '2026')}}}\n", f"help:\n  - {{id: a, {WRITTEN}}}\n"),
}


@pytest.mark.parametrize(("before", "after"), STYLES.values(), ids=STYLES)
def test_a_call_is_written_into(before: str, after: str) -> None:
    assert put(SourceText("plan.yaml", before), ("help", "a"), CALL) == after


def test_keys_of_a_group_that_is_there_are_replaced_one_by_one() -> None:
    text = "help:\n  - id: a\n    verified:\n      on: 2026-01-01  # winter\n      by: X, Y\n      how: call\n"
    new = put(SourceText("plan.yaml", text), ("help", "a", "verified"), {"on": "2027-01-31", "by": "Z, Y"})
    assert new == text.replace("2026-01-01", "2027-01-31").replace("X, Y", "Z, Y")


def test_items_can_be_told_apart_by_another_key() -> None:
    text = "statements:\n  - {question: a, answer: no}\n"
    new = put(SourceText("plan.yaml", text), ("statements", "a"), {"answer": "yes"}, known_by="question")
    assert new == 'statements:\n  - {question: a, answer: "yes"}\n'


@pytest.mark.parametrize(
    "text",
    [
        "help:\n  - &x {id: a}\nother:\n  - *x\n",  # would change in two places
        "help: words\n",
        "help: [\n",
    ],
)
def test_what_cannot_be_done_safely_is_refused(text: str) -> None:
    with pytest.raises(NotPutError):
        put(SourceText("plan.yaml", text), ("help", "a"), CALL)
