"""Replacing words: nothing else changes, in every style a text can have; what is not safe is not done."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.loader import load_text
from campaignkit.source.word_replacements import OVERLAPS, UNPLACED, UNSAFE, Edited, Replacement, replace_words
from tests.source.emit import Written, literal, quoted, with_breaks, words
from tests.source.plain import Plain, to_plain
from tests.source.test_places import BEFORE, HARD_LINE, LINE, NEWLINE

REPLACEMENT = st.text(st.sampled_from("abш漢😀 '\"\\:#-{}[]&*!|>%@`,.?~"), max_size=8)


def replaced(text: str, *pairs: tuple[str, str]) -> Edited:
    """Replace the first place of some words in a file."""
    asked = [Replacement(text.index(old), text.index(old) + len(old), new) for old, new in pairs]
    return replace_words(SourceText("t.yaml", text), asked)


def values(text: str) -> Plain:
    loaded = load_text(SourceText("t.yaml", text))
    assert loaded.diagnostics == []
    assert loaded.root is not None
    return to_plain(loaded.root)


def assert_only_words_change(out: Written, replacement: str, rng: random.Random) -> None:
    """Replace a random stretch of a value; the file stays as it was around it, and says what was asked for."""
    first = rng.randrange(len(out.value))
    last = rng.randrange(first, min(first + 6, len(out.value))) + 1
    start, end = out.places[first][0], out.places[last - 1][1]
    before = values(out.text)
    assert isinstance(before, dict)
    edited = replace_words(SourceText("t.yaml", out.text), [Replacement(start, end, replacement)])
    if not edited.replacements:
        assert edited.text == out.text
        assert len(edited.refusals) == 1
        return
    assert edited.refusals == ()
    assert edited.text.startswith(out.text[:start])
    assert edited.text.endswith(out.text[end:])
    value = before["k"]
    assert isinstance(value, str)
    assert values(edited.text) == before | {"k": value[:first] + replacement + value[last:]}


@given(st.lists(LINE, min_size=1, max_size=4), BEFORE, NEWLINE, REPLACEMENT, st.randoms(use_true_random=False))
def test_plain(lines: list[list[str]], before: str, newline: str, new: str, rng: random.Random) -> None:
    out = Written(before)
    words(out, lines, "      ", rng, quote=None)
    out.raw(" # campaign: 'x'\nz: 1\n")
    assert_only_words_change(with_breaks(out, newline), new, rng)


@given(
    st.lists(HARD_LINE, min_size=1, max_size=4),
    BEFORE,
    NEWLINE,
    st.sampled_from("'\""),
    REPLACEMENT,
    st.randoms(use_true_random=False),
)
def test_quoted(lines: list[list[str]], before: str, newline: str, quote: str, new: str, rng: random.Random) -> None:
    out = Written(before)
    quoted(out, lines, "      ", rng, quote)
    out.raw(" # campaign: 'x'\nz: 1\n")
    assert_only_words_change(with_breaks(out, newline), new, rng)


@given(st.lists(HARD_LINE, min_size=1, max_size=4), NEWLINE, REPLACEMENT, st.randoms(use_true_random=False))
def test_literal(lines: list[list[str]], newline: str, new: str, rng: random.Random) -> None:
    out = Written("a: &x 1 # first\nk: ")
    literal(out, [" ".join(line) for line in lines], 2, rng.choice(["", "-", "+"]), "", 1)
    out.raw("# campaign: 'x'\nz: *x\n")
    assert_only_words_change(with_breaks(out, newline), new, rng)


PLAIN = "k: call now # 'why'\nz: 1\n"


@pytest.mark.parametrize(
    ("text", "old", "new", "after"),
    [
        (PLAIN, "call", "ring", "k: ring now # 'why'\nz: 1\n"),
        ("k: &a 'do not call'\r\nz: *a\r\n", "call", "o'clock", "k: &a 'do not o''clock'\r\nz: *a\r\n"),
        ('k: "do not\\tcall"', "call", 'say "no" \\', 'k: "do not\\tsay \\"no\\" \\\\"'),
        ("k: >-\n  do\n  not call\n\n  me\nz: 1", "do\n  not", "never", "k: >-\n  never call\n\n  me\nz: 1"),
        ("k: |+2\n    do not\n  call\n\n", "call", "ring: # now", "k: |+2\n    do not\n  ring: # now\n\n"),
        ("{k: 'a, b', z: [x, y]}", "a, b", "c}, d", "{k: 'c}, d', z: [x, y]}"),
        ("k: do not\n  call\nz: 1", "call", "ring, please", "k: do not\n  ring, please\nz: 1"),
        ("- call\n- 2", "call", "ring", "- call\n- 2"),
    ],
)
def test_words_in_their_style(text: str, old: str, new: str, after: str) -> None:
    assert replaced(text, (old, new)).text == after


@pytest.mark.parametrize(
    ("text", "old", "new", "why"),
    [
        (PLAIN, "call", "call: us", UNSAFE),
        (PLAIN, "now", "now # or later", UNSAFE),
        (PLAIN, "call", "- call", UNSAFE),
        (PLAIN, "call", "*call", UNSAFE),
        (PLAIN, "call now", "null", UNSAFE),
        (PLAIN, "call now", "", UNSAFE),
        (PLAIN, "now", "now ", UNSAFE),
        ("k: [call, b]", "call", "call, us", UNSAFE),
        ("k: 'call'", "call", "a\u202eb", UNSAFE),
        ("k: |\n  call\n", "call", " ring", UNSAFE),
        ("k: 'call'", "call", "a\nb", "it has more than one line"),
        (PLAIN, "k", "key", UNPLACED),
        (PLAIN, "why", "because", UNPLACED),
        (PLAIN, "now # 'why'", "x", UNPLACED),
        ("k: 'it''s'", "'s", "x", UNPLACED),
        ("k: &call now", "call", "x", UNPLACED),
        ("k: 'call", "call", "x", UNPLACED),
    ],
)
def test_what_is_not_safe_is_refused(text: str, old: str, new: str, why: str) -> None:
    edited = replaced(text, (old, new))
    assert edited.text == text
    assert [refused.why for refused in edited.refusals] == [why]


def test_of_two_that_overlap_the_first_wins_and_a_repeated_one_counts_once() -> None:
    edited = replaced("k: do not call me", ("not call", "call"), ("call me", "write"), ("not call", "call"))
    assert edited.text == "k: do call me"
    assert [(r.replacement.new, r.why) for r in edited.refusals] == [("write", OVERLAPS)]


def test_one_that_is_not_safe_does_not_keep_the_others_back() -> None:
    text = "".join(f"k{number}: old words\n" for number in range(40))
    asked = [Replacement(found, found + 3, "new") for found in range(len(text)) if text.startswith("old", found)]
    asked[17] = asked[17]._replace(new="new: x")
    edited = replace_words(SourceText("t.yaml", text), asked)
    assert edited.text == text.replace("old", "new").replace("k17: new", "k17: old")
    assert [refused.replacement for refused in edited.refusals] == [asked[17]]


def test_several_in_one_text_that_an_alias_repeats() -> None:
    edited = replaced("a: &x 'old and older'\nb: *x\nc: old\n", ("old", "new"), ("older", "newer"))
    assert edited.text == "a: &x 'new and newer'\nb: *x\nc: old\n"
    assert values(edited.text) == {"a": "new and newer", "b": "new and newer", "c": "old"}
