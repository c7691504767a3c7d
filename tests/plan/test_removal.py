"""`remove` of an overlay: what is taken away, and what is only said to be there."""

from __future__ import annotations

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.plan.removal import remove
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Sequence

PLAN = "a: {b: c, d: e}\nmaterials: [{id: card, formats: [a4, a5]}, {id: post}, no item]\nremove: "


def removed(listed: str) -> tuple[str, list[str]]:
    """Return what is left under each key, and what is said."""
    root = load_text(SourceText("plan.yaml", PLAN + listed)).root
    assert isinstance(root, Mapping)
    asked = root.get("remove")
    assert asked is None or isinstance(asked, Sequence)
    left, problems = remove(root, asked)
    return repr(shown(left)), [problem.message for problem in problems]


def shown(node: object) -> object:
    if isinstance(node, Mapping):
        return {key.value: shown(value) for key, value in node.entries if key.value != "remove"}
    if isinstance(node, Sequence):
        return [shown(item) for item in node.items]
    return getattr(node, "value", None)


def test_a_key_an_item_and_a_value_of_an_item_are_taken_away() -> None:
    left, said = removed("[a.b, materials.post, materials.card.formats.a5]")
    assert left == "{'a': {'d': 'e'}, 'materials': [{'id': 'card', 'formats': ['a4']}, 'no item']}"
    assert said == []


def test_what_leads_to_nothing_is_named_and_nothing_is_taken_away() -> None:
    whole, _ = removed("[]")
    left, said = removed("[a.b.c, a.x, materials.card.formats.a5.x, materials.none.title, x]")
    assert left == whole
    assert [message.split("`")[1] for message in said] == [
        "a.b.c",
        "a.x",
        "materials.card.formats.a5.x",
        "materials.none.title",
        "x",
    ]


def test_what_is_no_path_is_left_to_the_model() -> None:
    whole, _ = removed("[]")
    assert removed("[{a: b}, '  ', [a]]") == (whole, [])
