"""What is wrong with a text, where, and what to do: with both parsers, in words for people who never saw YAML."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.hidden_characters import MAX_REPORTED
from campaignkit.source.loader import load, load_text
from campaignkit.source.node import Mapping, Node, Scalar, walk
from campaignkit.source.text_file import read_source
from campaignkit.source.yaml_complaints import explain
from tests.source.plain import to_plain
from tests.support import place

BOTH = pytest.mark.parametrize("pure", [False, True], ids=["C parser", "Python parser"])


def problems(text: str, *, pure: bool = False) -> list[Diagnostic]:
    return load_text(SourceText("plan.yaml", text), pure=pure).diagnostics


def brief(found: list[Diagnostic]) -> list[str]:
    assert all(finding.hint for finding in found), "every problem comes with what to do"
    return [f"{finding.code} {place(finding.span)} {finding.message}" for finding in found]


SYNTAX = {
    "tab": ["a:\n\tb: 1\n", "a:\n  b: 1\n\tc: 2\n", "a:\n  b: 1\n  \tc: 2\n", "\ta: 1\n", "a: |\n\ttext\n"],
    "colon": ["title: Digital: Safe\n", "a: x\n  b: y\n"],
    "no space": ["title:Safe\nb: 1\n", 'a:\n  title:"Safe"\n  b: 1\n'],
    "no colon": ["title\nb: 1\n", "a: 1\nb\nc: 2\n"],
    "open quote": ["a: 'x\nb: 1\n", 'a: "x\n', "a: 'x\n--- y'\n"],
    "behind quote": ["a: 'it's'\n", 'a: "Safe" online\n', "'a' b: c\n"],
    "open bracket": ["a: [1, 2\nb: 3\n", "a: {b: 1\n", "a: [1 2\n", "a: [x,\n", "a: [b, [c,\n"],
    "stray bracket": ["a: [b]]\n", "a: {b: c}}\n"],
    "behind bracket": ["a: [note] read this\n", "[a] b\n"],
    "placeholder": ["a: {{ help.child.phone }}\n", "a: {{ help.child.phone }} now\n", "- {{ x.y }} z\n"],
    "indentation": ["a:\n    b: 1\n  c: 2\n", "- a\nb: c\n", "a: b\n- c\n"],
    "first character": ["a: @home\n", "a: `x`\n", "a: % x\n", "a: , x\n", "a: ] x\n"],
    "star": ["a: **Tell** someone\n", "a: *Stop* it\n", "a: & more\n", "a: !<x y\n", "a: !x!y z\n"],
    "dash": ["a: - b\n"],
    "question mark": ["a: ? b\n"],
    "escape": ['a: "C:\\Documents"\n', 'a: "\\xzz"\n', 'a: "\\UFFFFFFFF"\n', 'a: "\\U00110000"\n'],
    "half a character": ['a: "\\ud800"\n'],
    "block": ["a: > text\n", "a: |x\n  b\n", "a: |0\n  b\n"],
    "directive": ["%YAML 3.0\n---\na: 1\n"],
    "end": ["a: 1\n...\nb: 2\n"],
}


@BOTH
@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in SYNTAX.items() for text in texts])
def test_each_fault_has_its_own_explanation(name: str, text: str, *, pure: bool) -> None:
    (found,) = problems(text, pure=pure)
    assert (found.message, found.hint) == explain(name)


@BOTH
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n  b: 1\n  \tc: 2\n", "3:3-3:4"),
        ("a:\n  title:Safe\n  b: 1\n", "2:8-2:9"),
        ("a: x\nb: [c, [d,\n\n", "2:8-2:9"),
        ("a: x\nb: 'c\nd: e\n", "2:4-2:5"),
        ("a: x\nb: **Tell** someone\n", "2:4-2:5"),
        ("a: x\nb: *Stop* it\n", "2:4-2:5"),
        ('a: "one \\x4 two"\n', "1:9-1:12"),
        ('a: "one \\UFFFFFFFF two"\n', "1:9-1:19"),
        ('a: "one \\ud83d two"\n', "1:9-1:15"),
        ("a: {{ x.y }} z\n", "1:4-1:13"),
        ("a: [{{ x.y }}, z]\n", "1:5-1:14"),
        ("a: 1\r\nb: @x\r\n", "2:4-2:5"),
        ("a: *\n", "1:4-1:5"),
    ],
)
def test_the_place_of_a_fault_is_that_of_its_cause(text: str, expected: str, *, pure: bool) -> None:
    (found,) = problems(text, pure=pure)
    assert place(found.span) == expected


@BOTH
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["CK001 1:1-1:1 The file is empty."]),
        ("# a note\n\n", ["CK001 1:1-1:1 The file is empty."]),
        ("- a\n- b\n", ["CK012 1:1-1:4 A plan is a group of keys."]),
        ("one text\n", ["CK012 1:1-1:9 A plan is a group of keys."]),
        ("a: ! Stop\n", ["CK005 1:4-1:5 Tags are not part of a plan."]),
        ("a: !!python/object:os.system [x]\n", ["CK005 1:4-1:29 Tags are not part of a plan."]),
        ("a: !!int 116\n", ["CK005 1:4-1:9 Tags are not part of a plan."]),
        ("a: &b !c d\n", ["CK005 1:7-1:9 Tags are not part of a plan."]),
        ("!plan\na: b\n", ["CK005 1:1-1:6 Tags are not part of a plan."]),
        ("%YAML 1.2\n---\na: 1\n", ["CK005 1:1-1:10 A plan does without YAML directives."]),
        ("a: &x b\n*x : c\n", ["CK005 2:1-2:3 A key has to be a plain word."]),
        ("{a: b}: c\n", ["CK005 1:1-1:7 A key has to be a plain word."]),
        ('a: "1\\0"\n', ["CK007 1:6-1:8 The character U+0000 (control character) stands here and cannot be seen."]),
    ],
)
def test_what_is_refused(text: str, expected: list[str], *, pure: bool) -> None:
    assert brief(problems(text, pure=pure)) == expected


@BOTH
def test_independent_problems_are_reported_together(*, pure: bool) -> None:
    text = "a: 1\na: 2\n<<: {b: 1}\nc: !d e\n'a': 3\nf: *g\nh: 'x\n"
    assert brief(problems(text, pure=pure)) == [
        "CK004 2:1-2:2 The key `a` stands twice here; only one of them could count.",
        "CK005 3:1-3:3 Merge keys (`<<`) are not part of a plan.",
        "CK005 4:4-4:6 Tags are not part of a plan.",
        "CK004 5:1-5:4 The key `a` stands twice here; only one of them could count.",
        "CK001 6:4-6:6 `*g` refers to nothing that stands above it.",
        "CK001 7:4-7:5 A quotation mark is opened here and never closed.",
    ]


def test_a_key_that_stands_twice_points_at_the_first() -> None:
    (found,) = problems("a:\n  b: 1\n  c: 2\n  b: 3\n")
    (first,) = found.related
    assert (place(found.span), place(first.span)) == ("4:3-4:4", "2:3-2:4")
    root = load_text(SourceText("plan.yaml", "a: 1\na: 2\n")).root
    assert root is not None
    assert to_plain(root) == {"a": "1"}


def test_names_given_in_one_document_do_not_reach_the_next() -> None:
    found = problems("a: &x 1\n---\nb: *x\n")
    assert [finding.code for finding in found] == ["CK005", "CK001"]


@pytest.mark.parametrize(
    "character", [*"\x00\x07\x0b\x1b\x7f\x85\x9f\u2028\u2029\ufeff\u202a\u202e\u2066\u2069\uffff"]
)
def test_characters_nobody_can_see(character: str) -> None:
    (found,) = problems(f"a: 1\nphone: 116{character} 111\n")
    assert (found.code, place(found.span)) == ("CK007", "2:11-2:12")
    assert f"U+{ord(character):04X}" in found.message


@pytest.mark.parametrize("character", [*"\u200c\u200d\u200e\u200f\u00ad\u00a0\ufffd\u061c"])
def test_characters_that_languages_need(character: str) -> None:
    assert problems(f"a: x{character}y\n") == []


def test_a_file_full_of_them_gets_twenty_findings() -> None:
    assert len(problems("\x00" * 5000)) == MAX_REPORTED == 20


@BOTH
def test_half_characters_never_reach_a_value(*, pure: bool) -> None:
    loaded = load_text(SourceText("plan.yaml", 'a: "x\\ud83d\\ude00"\n"\\udfff": 1\n'), pure=pure)
    assert loaded.diagnostics
    for _, node in walk(loaded.root) if loaded.root is not None else ():
        assert not isinstance(node, Scalar) or node.value.encode("utf-8")


@BOTH
@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a: " + "[" * 500_000, "1:43-1:44"),
        ("a: " + "[" * 900 + "]" * 900, "1:43-1:44"),
        ("".join(" " * n + "a:\n" for n in range(1400)), "41:41-41:41"),
        ("- " * 100_000, "1:81-1:81"),
    ],
)
def test_too_deep(text: str, where: str, *, pure: bool) -> None:
    (found,) = problems(text, pure=pure)
    assert (found.code, place(found.span)) == ("CK006", where)


def depth(node: Node) -> int:
    children = [v for _, v in node.entries] if isinstance(node, Mapping) else getattr(node, "items", [])
    return 1 + max(map(depth, children), default=0)


@BOTH
def test_forty_levels_are_allowed(*, pure: bool) -> None:
    loaded = load_text(SourceText("plan.yaml", "a: " + "[" * 39 + "x" + "]" * 39), pure=pure)
    assert loaded.diagnostics == []
    assert loaded.root is not None
    assert depth(loaded.root) == 41


@given(st.binary(max_size=300))
def test_random_bytes_never_raise(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "random.yaml"
    path.write_bytes(data)
    loaded = load(path, "random.yaml")
    assert (loaded.root is None) <= bool(loaded.diagnostics)
    for finding in loaded.diagnostics:
        assert finding.hint


WORDS = ["a", "b: ", ": ", "- ", "? ", "é", "😀", "#", " # ", "{{ ", " }}", "<<: ", "&a ", "*a", "!t ", "%"]
MARKS = ["\n", "\n  ", "\n    ", "\r\n", "\t", "[", "]", "{", "}", ", ", "'", '"', "\\", "\\u00", "---\n", "...\n"]
BLOCKS = ["|", ">", ">-\n", "|+\n", "|2\n"]
YAML_LIKE = st.lists(st.sampled_from([*WORDS, *MARKS, *BLOCKS]), max_size=40).map("".join)


@given(YAML_LIKE)
def test_both_parsers_give_the_same_tree_or_one_refuses(text: str) -> None:
    """The Python parser is the stricter one about tabs; where both read a text, they read the same."""
    source = SourceText("plan.yaml", text)
    trees = []
    for pure in (False, True):
        loaded = load_text(source, pure=pure)
        if loaded.root is None or loaded.diagnostics:
            assert loaded.diagnostics
            return
        trees.append(
            [
                (path, node.start, node.end, node.value if isinstance(node, Scalar) else type(node))
                for path, node in walk(loaded.root)
            ]
        )
    assert trees[0] == trees[1]


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("a: 1\n", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    source, found = read_source(path, "plan.yaml")
    assert source is None
    assert brief(found) == ["CK003 1:1-1:1 plan.yaml cannot be read: it may not be opened."]


def test_a_null_character_does_not_make_a_file_utf_16(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"a\0: 1\nb: 2\n")
    assert brief(load(path, "plan.yaml").diagnostics) == [
        "CK007 1:2-1:3 The character U+0000 (control character) stands here and cannot be seen."
    ]


def test_utf_16_without_a_mark_in_a_script_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(("#" + "კამპანია" * 100 + "\na: 1\n").encode("utf-16-le"))
    (found,) = load(path, "plan.yaml").diagnostics
    assert found.code == "CK002"
    assert "UTF-16" in found.hint
