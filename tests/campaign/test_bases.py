"""What a plan says itself and what its bases say: how a thing is taken away, whoever said it."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.campaign.bases import in_base, own_root, takings
from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.materials.library import SHIPPED
from campaignkit.source.edits_read_again import Change, Insert, Remove, Set

BASE = "help:\n  - {id: line, hours: By day, cost: Free}\n  - {id: police, hours: Always}\n"
LINE, COST, POLICE = ("help", "line", "hours"), ("help", "line", "cost"), ("help", "police", "hours")


def campaign(own: str, base: str = BASE) -> Campaign:
    sources = {name: SourceText(name, text) for name, text in (("plan.yaml", own), ("base.yaml", base))}
    return Campaign(path=Path("plan.yaml"), file="plan.yaml", library=SHIPPED, files=tuple(sources), sources=sources)


@pytest.mark.parametrize(
    ("own", "edits"),
    [
        # the base alone says it: `remove` is made, is made longer, or names it already
        ("campaign: {id: a}\n", [Set(("remove",), ["help.line.hours"])]),
        ("remove: [campaign.website]\n", [Insert(("remove",), 1, "help.line.hours")]),
        ("remove: [help.line.hours]\n", []),
        # both say it
        ("help: [{id: line, hours: Late}]\n", [Remove(LINE), Set(("remove",), ["help.line.hours"])]),
        # what is no list of names yet is replaced by one
        ("remove: help.police\n", [Set(("remove",), ["help.line.hours"])]),
        # nothing can be read there
        ("[]\n", []),
        ("# empty\n", []),
    ],
)
def test_what_a_base_says_is_taken_away_by_remove(own: str, edits: list[Change]) -> None:
    assert takings(campaign(own), [LINE]) == edits


def test_several_things_go_into_one_list_in_their_order() -> None:
    assert takings(campaign("campaign: {id: a}\n"), [LINE, COST, POLICE]) == [
        Set(("remove",), ["help.line.hours"]),
        Insert(("remove",), 1, "help.line.cost"),
        Insert(("remove",), 2, "help.police.hours"),
    ]
    assert takings(campaign("remove: [a]\n"), [LINE, COST]) == [
        Insert(("remove",), 1, "help.line.hours"),
        Insert(("remove",), 2, "help.line.cost"),
    ]


def test_what_only_the_plan_says_is_taken_out_of_it() -> None:
    assert takings(campaign("help: [{id: line, hours: Late}]\n", "campaign: {id: b}\n"), [LINE, COST]) == [
        Remove(LINE)
    ]


def test_who_says_a_thing() -> None:
    one = campaign("help: [{id: line, hours: Late}]\n")
    assert in_base(one, COST)
    assert not in_base(one, ("help", "line", "phone"))
    assert not in_base(campaign("a: b\n", "# nothing\n"), COST)
    assert own_root(campaign("# nothing\n")) is None
