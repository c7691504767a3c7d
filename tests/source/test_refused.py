"""Texts that would stop the machine (CK006), and proof that no text at all makes the loader raise."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.loader import load_text
from tests.support import SAMPLE, place

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
DEEP_ALIAS = "a: &a [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]\nb: [[[[[[[[[[[[[[[[[[[[[[*a]]]]]]]]]]]]]]]]]]]]]]\n"


@pytest.mark.proves("CK006")
@pytest.mark.parametrize("pure", [False, True], ids=["C parser", "Python parser"])
@pytest.mark.parametrize(
    ("text", "code", "where"),
    [
        pytest.param(BOMB, "CK006", "6:12-6:14", id="aliases of aliases"),
        pytest.param(DEEP_ALIAS, "CK006", "2:26-2:28", id="an alias that is too deep where it stands"),
        pytest.param("".join(" " * n + "a:\n" for n in range(60)), "CK006", "41:41-41:41", id="steps and steps"),
        pytest.param("a: &a [*a]\n", "CK001", "1:8-1:10", id="an alias inside what it names"),
        pytest.param("a: *nobody\n", "CK001", "1:4-1:11", id="an alias of nothing"),
    ],
)
def test_bombs(text: str, code: str, where: str, *, pure: bool) -> None:
    found = load_text(SourceText("plan.yaml", text), pure=pure).diagnostics
    assert [(f.code, place(f.span)) for f in found] == [(code, where)]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_half_a_million_openings(opening: str) -> None:
    found = load_text(SourceText("plan.yaml", "a: " + opening * 100_000)).diagnostics
    assert found
    assert {f.code for f in found} <= {"CK001", "CK005", "CK006"}


@given(st.text(max_size=300))
def test_no_text_makes_the_loader_raise(text: str) -> None:
    loaded = load_text(SourceText("plan.yaml", text))
    assert (loaded.root is None) <= bool(loaded.diagnostics)


PLAN = SAMPLE.read_text(encoding="utf-8")[:6000]


@given(st.integers(0, len(PLAN) - 1), st.sampled_from("\t:-[]{}\"'|>&*!%@`#?,\n \u202e\x00é"), st.booleans())
def test_one_wrong_character_anywhere_never_raises(index: int, character: str, replace: bool) -> None:
    text = PLAN[:index] + character + PLAN[index + replace :]
    for pure in (False, True):
        for finding in load_text(SourceText("plan.yaml", text), pure=pure).diagnostics:
            assert 1 <= finding.span.start.line <= text.count("\n") + 2


def test_the_c_parser_is_there_where_tests_run() -> None:
    assert hasattr(yaml, "CSafeLoader"), "else both halves of these tests run the same parser"
