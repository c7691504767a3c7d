"""Where a comment speaks, and what is a comment at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.check.set_aside import suppress
from campaignkit.diagnostics.finding import Diagnostic, Position, Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.suppressions import read_comment, suppressions_in
from tests.steps import grows_no_faster

MARK = "# campaignkit: ignore[CK025] -- why"


def lines(text: str) -> list[tuple[int, int] | None]:
    return [found.lines for found in suppressions_in(SourceText("t.yaml", text.replace("@", MARK)))]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1 @\nb: 2\n", (1, 1)),
        ("@\na: 1\nb: 2\n", (2, 2)),
        ("@\n\n# more\n\na: 1\nb: 2\n", (5, 5)),
        ("a: 1\n@", (2, 2)),
        ("a: | @\n  one\n  two\nb: 2\n", (1, 3)),
        ("a: @\n  b: 1\n  c: 2\nd: 3\n", (1, 3)),
        ("a: @\n- b: 1\n- c: 2\nd: 3\n", (1, 3)),
        ("a:\n  @\n  - b: 1\n    c: 2\n  - d: 3\n", (3, 4)),
        ("a:\n  - b: 1 @\n    c: 2\n  - d: 3\n", (2, 2)),
        ("a: 'one\n  two' @\nb: 2\n", (1, 2)),
        ("a: one\n  two @\nb: 2\n", (1, 2)),
        ("a: [1,\n  2, @\n  3]\n", (2, 2)),
        ("a: &x\n  b: 1\nc: *x @\n", (3, 3)),
        ("  @\na: 1\n", (2, 2)),
        ("a: >-\n  one\n@\nb:\n  c: 1\n", (4, 5)),
        ("a: |\n  one\n @\nb: 1\n", (4, 4)),
    ],
)
def test_the_lines_a_comment_speaks_for(text: str, expected: tuple[int, int], newline: str) -> None:
    assert lines(text.replace("\n", newline)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  @\n",
        "a: >\n  one\n\n  @\n\nb: 1",
        "a: '@'",
        'a: "one\n  @"',
        "a: one@",
        "'a @': 1",
        "{a: '@', b: x@}",
        "a: 'never closed @",
    ],
)
def test_inside_a_text_it_is_no_comment(text: str) -> None:
    assert lines(text) == []


def test_for_a_whole_file() -> None:
    found = suppressions_in(SourceText("t.yaml", "a: 1 # campaignkit: ignore-file[a-b, CK2xx ,CK1]  --  so  \n"))
    assert [(s.lines, s.reason, [c.text for c in s.codes]) for s in found] == [(None, "so", ["a-b", "CK2xx", "CK1"])]


@given(st.text(st.sampled_from("ignore-file[]CK025, :—#\t-'\"\n"), max_size=60))
def test_no_comment_is_too_odd(text: str) -> None:
    source = SourceText("t.yaml", f"a: 1 # campaignkit:{text}\nb: 2\n")
    for found in suppressions_in(source):
        assert found.span.start.line >= 1
        assert bool(found.fault) != bool(found.codes)
    kept, aside = suppress([], suppressions_in(source), {"CK025"})
    assert {f.code for f in kept} <= {"CK030", "CK031", "CK033"}
    assert aside == []


def set_aside_a_heap(size: int) -> None:
    text = f"{MARK}\n" * size + "a:\n" + f"  - b {MARK}\n" * size
    source = SourceText("t.yaml", text)
    last = 2 * size + 1
    findings = [
        Diagnostic("CK025", "x", Span("t.yaml", Position(n, 1), Position(n, 2))) for n in range(size + 1, last + 1)
    ]
    kept, aside = suppress(findings, suppressions_in(source), {"CK025"})
    assert (kept, len(aside)) == ([], len(findings))


def test_a_heap_of_comments_and_findings_takes_its_share_and_not_more() -> None:
    assert grows_no_faster(set_aside_a_heap, 300)


def test_comments_of_other_files_are_followed_when_they_are_handed_over() -> None:
    """The seam for translations: a PO file's translator comment, for the lines of its entry."""
    text = f'{MARK}\nmsgid "a"\nmsgstr "b"\n'
    source = SourceText("ro.po", text)
    assert suppressions_in(source) == []
    comment = read_comment(source, 0, len(MARK), (2, 3))
    found = Diagnostic("CK025", "x", Span("ro.po", Position(3, 9), Position(3, 10)))
    kept, aside = suppress([found], [comment], {"CK025"})
    assert (kept, [a.reason for a in aside]) == ([], ["why"])
