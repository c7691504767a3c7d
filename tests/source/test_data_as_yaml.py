"""What is written is read again as what it was, with its comments above it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.source.data_as_yaml import Data, NotWrittenError, as_yaml, scalar

TEXT = st.text(alphabet=st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=60)
KEY = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
DATA = st.recursive(TEXT, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEY, inner, max_size=4))


@given(st.dictionaries(KEY, DATA, min_size=1, max_size=4))
def test_every_text_in_every_shape_comes_back(data: dict[str, object]) -> None:
    as_yaml(data)  # type: ignore[arg-type]  # reads what it wrote, and says so when it is something else


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("NO", '"NO"'),
        ("08", '"08"'),
        ("116 111", '"116 111"'),
        ("a: b", '"a: b"'),
        ("2027-02-01", "2027-02-01"),
        ("Élèves et parents", "Élèves et parents"),
        ("#tag", '"#tag"'),
        ("", '""'),
        ("yes", '"yes"'),
    ],
)
def test_only_what_yaml_misreads_is_quoted(value: str, written: str) -> None:
    assert scalar(value) == written


def test_comments_stand_above_and_short_groups_in_a_line() -> None:
    data: dict[str, Data] = {"help": [{"id": "line", "phone": "116 111"}, {"id": "other", "sources": ["a, b"]}]}
    comments = {("help",): "Whom to turn to.", ("help", 0): "Nobody has\ncalled it."}
    assert as_yaml(data, comments) == (
        "# Whom to turn to.\nhelp:\n  # Nobody has\n  # called it.\n"
        '  - {id: line, phone: "116 111"}\n  - {id: other, sources: ["a, b"]}\n'
    )


def test_what_a_plan_cannot_hold_is_refused() -> None:
    with pytest.raises(NotWrittenError):
        as_yaml({"title": "bell\x07"})
