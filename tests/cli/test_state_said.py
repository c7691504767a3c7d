"""Few reasons are said in a row, many by what they are about."""

from __future__ import annotations

from campaignkit.cli.state_said import state_said
from campaignkit.kit.state_on_page import State


def test_few_reasons_stand_in_a_row() -> None:
    assert list(state_said(State("final", ()), "State")) == ["State: final"]
    assert list(state_said(State("proof", ("age gap", "coarse picture")), "State (ro)")) == [
        "State (ro): proof: age gap, coarse picture"
    ]


def test_many_reasons_stand_with_what_they_are_about() -> None:
    many = ("a charged number is called free", "age gap", "long sentence", "level not covered", "made elsewhere")
    assert list(state_said(State("proof", many), "State")) == [
        "State: proof, for 5 reasons:",
        "  help services: a charged number is called free",
        "  coverage: age gap, level not covered",
        "  language: long sentence",
        "  other: made elsewhere",
    ]
