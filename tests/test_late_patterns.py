"""A regular expression that is compiled late finds what one that is compiled at once finds."""

from __future__ import annotations

import re

import pytest

from campaignkit.late_patterns import late_pattern


def test_it_finds_what_a_pattern_finds() -> None:
    late, early = (
        late_pattern(r"(?P<word>[a-z]+) \d", re.IGNORECASE),
        re.compile(r"(?P<word>[a-z]+) \d", re.IGNORECASE),
    )
    text = "School 7, class 3"
    assert late.findall(text) == early.findall(text) == ["School", "class"]
    assert late.sub(r"\g<word>", text) == early.sub(r"\g<word>", text)
    assert (late.pattern, late.flags, late.groupindex) == (early.pattern, early.flags, early.groupindex)


def test_nothing_is_compiled_before_something_is_looked_for() -> None:
    broken = late_pattern("(")
    with pytest.raises(re.error):
        broken.search("")


def test_bytes_are_looked_through_as_well() -> None:
    assert late_pattern(rb"\d+").findall(b"7 of 30") == [b"7", b"30"]
