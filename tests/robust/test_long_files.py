"""A file that grows beyond any plan is told so, by both parsers: the slow one is given a limit of its own."""

from __future__ import annotations

import pytest

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source import tree_builder
from campaignkit.source.loader import load_text


@pytest.mark.parametrize(
    ("pure", "most"), [(False, tree_builder.MAX_NODES), (True, 5_000)], ids=["C parser", "Python parser"]
)
def test_a_list_longer_than_any_plan(monkeypatch: pytest.MonkeyPatch, *, pure: bool, most: int) -> None:
    monkeypatch.setattr(tree_builder, "MAX_NODES", most)
    assert not load_text(SourceText("plan.yaml", "a:\n" + "- x\n" * (most - 10)), pure=pure).diagnostics
    (found,) = load_text(SourceText("plan.yaml", "a:\n" + "- x\n" * (most + 1)), pure=pure).diagnostics
    assert (found.code, found.message) == ("CK006", "This file grows beyond any plan.")
    assert found.hint
