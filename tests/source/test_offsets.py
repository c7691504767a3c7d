"""Every character of a value is found where it stands in the file, in every way YAML can write a text."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Node, Scalar, walk

WORDS = st.text(st.sampled_from("abz ățșЖ漢😀é'\"\\:#-{}[]&*!|>%@`,.?\t0"), max_size=40)
LINES = st.lists(st.text(st.sampled_from("ab 😀ș'\"\\-:"), max_size=12), min_size=1, max_size=6)


def value_of(text: str, key: str = "k") -> Scalar:
    loaded = load_text(SourceText("t.yaml", text))
    assert loaded.diagnostics == []
    assert isinstance(loaded.root, Mapping)
    node = loaded.root.get(key)
    assert isinstance(node, Scalar)
    return node


def written(node: Scalar, start: int, end: int) -> str:
    """Return what stands in the file for a stretch of a value."""
    span = node.span_of(start, end)
    lines = node.source.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if span.start.line == span.end.line:
        return lines[span.start.line - 1][span.start.column - 1 : span.end.column - 1]
    return "\n"


EXAMPLES = {
    "plain": "k: call the line",
    "plain over lines": "k: call\n  the\n  line",
    "single": "k: 'it''s the line'",
    "single over lines": "k: 'call\n\n  the line'",
    "double": 'k: "call \\u0103 \\t the \\"line\\""',
    "double joined": 'k: "call \\\n  the line"',
    "literal": "k: |\n  call\n    the\n\n  line\n",
    "literal kept": "k: |+\n  the line\n\n\n",
    "literal stripped": "k: |-\n  the line\n\n",
    "literal indented": "k: |2\n    the\n  line\n",
    "folded": "k: >\n  call\n  the\n\n  line\n    as is\n  end\n",
    "folded stripped": "k: >-\n  call the\n  line\n",
    "emoji before": "k: 😀😀 the line",
}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("k: |+\n\n\n", "2:1 3:1"),
        ("k: >+\n\n \nj: x\n", "2:1 3:2"),
        ("k: |2\n     \n", "2:3 2:4 2:5 2:6"),
        ('k: "a\\\n\n\n  b"', "1:5 2:1 3:1 4:3"),
        ('k: "a\\\r\n\r\n  b"', "1:5 2:1 3:3"),
    ],
)
def test_lines_without_a_letter(text: str, places: str) -> None:
    node = value_of(text)
    starts = [node.span_of(index, index + 1).start for index in range(len(node.value))]
    assert " ".join(f"{start.line}:{start.column}" for start in starts) == places


@pytest.mark.parametrize("text", [t.replace("\n", nl) for t in EXAMPLES.values() for nl in ("\n", "\r\n")])
def test_each_character_of_each_style(text: str) -> None:
    node = value_of(text)
    for index, character in enumerate(node.value):
        found = written(node, index, index + 1)
        if character not in " \n\t\"'ă":
            assert found == character
    assert "the" in node.value
    start = node.value.index("the")
    assert written(node, start, start + 3) == "the"


def test_exact_places_of_a_word() -> None:
    folded = value_of("a: 1\nk: >-\n  Someone is\n  pressuring you\n")
    span = folded.span_of(folded.value.index("pressuring"), folded.value.index("pressuring") + 10)
    assert (span.start.line, span.start.column, span.end.line, span.end.column) == (4, 3, 4, 13)
    quoted = value_of("k: 'it''s 116 111'")
    span = quoted.span_of(5, 12)
    assert (span.start.column, span.end.column) == (11, 18)


def test_a_stretch_over_two_lines_spans_both() -> None:
    node = value_of("k: >-\n  tell\n  someone\n")
    span = node.span_of(0, len(node.value))
    assert (span.start.line, span.start.column, span.end.line, span.end.column) == (2, 3, 3, 10)


@given(WORDS, st.sampled_from(["'", '"', "|", ">", None]), st.booleans())
def test_any_text_in_any_style_is_found_again(value: str, style: str | None, crlf: bool) -> None:
    text = yaml.dump({"k": value}, default_style=style, allow_unicode=True, width=20)
    node = value_of(text.replace("\n", "\r\n") if crlf else text, "k")
    assert node.value == value
    node.span_of(0, 0)
    assert node._offsets is not None
    assert len(node._offsets) == len(value), "the place of every character is known"


@given(LINES, st.sampled_from(["|", ">", "|-", ">-", "|+", ">+"]), st.booleans())
def test_any_block_text_is_found_again(lines: list[str], header: str, crlf: bool) -> None:
    text = "k: " + header + "\n" + "".join(f"  {line}\n" for line in ["x", *lines]) + "z: 1\n"
    node = value_of(text.replace("\n", "\r\n") if crlf else text)
    node.span_of(0, 0)
    assert node._offsets is not None
    assert len(node._offsets) == len(node.value)
    for index, character in enumerate(node.value):
        if character not in " \n":
            assert written(node, index, index + 1) == character


@given(WORDS, st.sampled_from(["'", '"', "|", ">", None]))
def test_both_parsers_agree(value: str, style: str | None) -> None:
    text = yaml.dump({"k": value, "l": ["a", {"b": value}]}, default_style=style, allow_unicode=True, width=20)
    source = SourceText("t.yaml", text)

    def described(root: Node | None) -> list[object]:
        assert root is not None
        return [
            (path, node.start, node.end, node.value if isinstance(node, Scalar) else type(node))
            for path, node in walk(root)
        ]

    assert described(load_text(source).root) == described(load_text(source, pure=True).root)
