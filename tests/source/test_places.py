"""Each character of a value is exactly where it was written, in every style, indentation and line ending."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.diagnostics.finding import Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Node, Scalar, Sequence, walk
from campaignkit.source.place_of_path import span_for
from tests.source.emit import Written, literal, quoted, with_breaks, words
from tests.support import place

WORD = st.text(st.sampled_from("abzățșЖ漢😀é0١ह्"), min_size=1, max_size=6)
HARD_WORD = st.text(st.sampled_from("ab😀é'\"\\:#-{}[]&*!|>%@`,.?"), min_size=1, max_size=6)
LINE = st.lists(WORD, min_size=1, max_size=5)
HARD_LINE = st.lists(HARD_WORD, min_size=1, max_size=5)
NEWLINE = st.sampled_from(["\n", "\r\n", "\r"])
BEFORE = st.sampled_from(["k: ", "k:\n    ", "k: &name ", "k:   ", "a: 😀\nk: ", "k: &name\n    "])


def text_at(text: str, *path: str | int, pure: bool = False) -> Scalar:
    """Return the scalar at a path of a text that has no faults."""
    loaded = load_text(SourceText("t.yaml", text), pure=pure)
    assert loaded.diagnostics == []
    node: Node | None = loaded.root
    for step in path:
        node = node.items[step] if isinstance(node, Sequence) and isinstance(step, int) else get(node, str(step))
    assert isinstance(node, Scalar)
    return node


def get(node: Node | None, key: str) -> Node | None:
    assert isinstance(node, Mapping)
    return node.get(key)


def assert_exact(out: Written, *path: str | int) -> None:
    """Hold every place the reader finds against the place where the writer put it."""
    for pure in (False, True):
        node = text_at(out.text, *path, pure=pure)
        assert node.value == out.value
        source = node.source
        for index, (character, (start, end)) in enumerate(zip(out.value, out.places, strict=True)):
            span = node.span_of(index, index + 1)
            if character not in " \n":
                assert span == source.span(start, end), (index, character)
            else:  # A blank that a line break stands for may take the blanks around it along.
                assert span.start <= source.position(end)
                assert span.end >= source.position(start)
                assert span != node.span or len(out.value) == 1


@given(st.lists(LINE, min_size=1, max_size=4), BEFORE, NEWLINE, st.randoms(use_true_random=False))
def test_plain(lines: list[list[str]], before: str, newline: str, rng: random.Random) -> None:
    out = Written(before)
    words(out, lines, "      ", rng, quote=None)
    out.raw("\nz: 1\n")
    assert_exact(with_breaks(out, newline), "k")


@given(
    st.lists(HARD_LINE, min_size=1, max_size=4),
    BEFORE,
    NEWLINE,
    st.sampled_from(["'", '"']),
    st.randoms(use_true_random=False),
)
def test_quoted(lines: list[list[str]], before: str, newline: str, quote: str, rng: random.Random) -> None:
    out = Written(before)
    quoted(out, lines, "      ", rng, quote)
    out.raw(" # a note\nz: 1\n")
    assert_exact(with_breaks(out, newline), "k")


@given(st.lists(HARD_LINE, min_size=1, max_size=3), st.sampled_from(["'", '"']), st.randoms(use_true_random=False))
def test_quoted_in_brackets(lines: list[list[str]], quote: str, rng: random.Random) -> None:
    out = Written("k: [x, {l: ")
    quoted(out, lines, "  ", rng, quote)
    out.raw(" }]\n")
    assert_exact(out, "k", 1, "l")


@given(
    st.lists(st.one_of(st.just(""), st.builds(" ".join, HARD_LINE)), max_size=5),
    st.builds(" ".join, HARD_LINE),
    st.integers(0, 3),
    st.sampled_from(["", "-", "+"]),
    st.integers(0, 3),
    st.sampled_from(["k: ", "k: &name ", "k:\n  "]),
    NEWLINE,
)
def test_literal(lines: list[str], last: str, spaces: int, chomp: str, blank: int, before: str, newline: str) -> None:
    """The first line may begin with spaces when the header says how far the block is indented."""
    out = Written(before)
    literal(out, [" " * spaces + "x", *lines, last], 4, chomp, "4" if spaces else "", blank)
    out.raw("z: 1\n")
    assert_exact(with_breaks(out, newline), "k")


@pytest.mark.parametrize(
    ("before", "number", "indent", "path"),
    [
        ("- - ", "2", 4, (0, 0)),
        ("- k: ", "2", 4, (0, "k")),
        ("-   k: ", "1", 5, (0, "k")),
        ("- - k: ", "3", 7, (0, 0, "k")),
        ("? k\n: ", "2", 2, ("k",)),
    ],
)
def test_a_number_behind_the_bar_counts_from_the_parent(
    before: str, number: str, indent: int, path: tuple[str | int, ...]
) -> None:
    out = Written("list:\n" + before if before.startswith("-") else before)
    literal(out, ["  two more", "", "none more"], indent, "", number, 1)
    assert_exact(out, *(("list", *path) if before.startswith("-") else path))


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("text", "word", "where"),
    [
        ("k: >-\n  call\n  116 111\n  now", "116 111", "3:3-3:10"),
        ("k: >\n  a\n\n   b\n   116 111\n\n\n  c", "116 111", "5:4-5:11"),
        ("k: >2\n   a\n  116 111\n", "116 111", "3:3-3:10"),
        ("k: |+\n\n\n    116 111\n\n", "116 111", "4:5-4:12"),
        ('k: "a\\\n   \\ 116\\x20111"', "116 111", "2:6-2:16"),
        ('k: "\\U0001F600 116 111"', "116 111", "1:16-1:23"),
        ("k: '''''116 111'''", "116 111", "1:9-1:16"),
        ("k: &help 116 111", "116 111", "1:10-1:17"),
        ("k: &help\n  # of the child line\n  116 111", "116 111", "3:3-3:10"),
        ("k: 😀 116\n     111", "116 111", "1:6-2:9"),
    ],
)
def test_a_number_in_a_text(text: str, word: str, where: str, newline: str) -> None:
    node = text_at(text.replace("\n", newline), "k")
    start = node.value.index(word)
    assert place(node.span_of(start, start + len(word))) == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("k: plain", "1:4-1:9"),
        ("k: 'in quotes' # note", "1:4-1:15"),
        ("k: &name 'in quotes'", "1:10-1:21"),
        ("k: |\n  one\n  two\n\n\nz: 1", "1:4-3:6"),
        ("k: >-\n  one \n\n", "1:4-2:7"),
        ("k: |\n  wide\u3000\n", "1:4-2:8"),
        ("k: |\n\n\nz: 1", "1:4-1:5"),
        ("k:", "1:3-1:3"),
        ("k:   # nothing\nz: 1", "1:3-1:3"),
        ("k: &name\nz: 1", "1:9-1:9"),
        ("k: ~", "1:4-1:5"),
    ],
)
def test_the_place_of_a_whole_text(text: str, where: str) -> None:
    for pure in (False, True):
        assert place(text_at(text, "k", pure=pure).span) == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("k:\n  a: 1\n  b: |\n    x\n\n\nz: 1", "2:3-4:6"),
        ("k:\n- a\n- b: c\nz: 1", "2:1-3:7"),
        ("k: [a,\n  b ]\n", "1:4-2:6"),
        ("k: &name {a: b}", "1:10-1:16"),
        ("k: &name\n  a: b", "2:3-2:7"),
        ("x: &x one\nk:\n  a: *x\n", "3:3-3:8"),
        ("k: []", "1:4-1:6"),
    ],
)
def test_the_place_of_a_group_or_list(text: str, where: str) -> None:
    for pure in (False, True):
        root = load_text(SourceText("t.yaml", text), pure=pure).root
        assert place(expect_node(get(root, "k")).span) == where


def expect_node(node: Node | None) -> Node:
    assert node is not None
    return node


def test_every_place_lies_in_the_file_it_names() -> None:
    root = load_text(SourceText("t.yaml", "a: &x\n  b: [c, 'd']\ne: *x\n")).root
    assert root is not None
    spans: list[Span] = [node.span for _, node in walk(root)] + [span_for(root, path) for path, _ in walk(root)]
    assert len(spans) == 18
    assert {span.file for span in spans} == {"t.yaml"}
    assert all(span.start <= span.end for span in spans)


def test_text_that_cannot_be_found_again_is_pointed_at_as_a_whole() -> None:
    """Better wide than wrong: here the value was changed after reading."""
    node = text_at("k: 'one'", "k")
    node.value = "two!"
    assert place(node.span_of(1, 2)) == "1:4-1:9"
    assert place(node.span_of(3, 9)) == "1:4-1:9"
