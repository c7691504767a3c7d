"""`remove` of an overlay: what is taken away, and what is only said to be there."""

from __future__ import annotations

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.plan.overlay_fit import fit
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


POINTING = """\
campaign: {id: a, funding: [{by: police, amount: 5}, {by: school}]}
stakeholders: [{id: police}, {id: school}, {id: bank}]
activities: [{id: week, phase: first, accountable: police, consulted: [police, bank]}]
phases: [{id: first}]
materials: [{id: card, stakeholder: police, contact: police}, {id: post, stakeholder: school}]
"""


def fitted(over: str) -> tuple[dict[str, object], list[str]]:
    """Return what is left of a plan with an overlay on it, and what is said."""
    base, text = (load_text(SourceText(name, said)).root for name, said in (("base", POINTING), ("over", over)))
    assert base is not None
    assert text is not None
    done = fit(base, text)
    left = shown(done.root)
    assert isinstance(left, dict)
    return left, [problem.message for problem in done.problems]


def test_who_gives_money_goes_with_the_gift_and_each_thing_that_needs_it_is_named_once() -> None:
    left, said = fitted("remove: [stakeholders.police]\n")
    assert left["campaign"] == {"id": "a", "funding": [{"by": "school"}]}
    assert said == ["`police` of `stakeholders` cannot go alone: `materials.card` cannot be without it."]


def test_what_can_be_without_it_only_loses_it() -> None:
    left, said = fitted("remove: [phases.first, stakeholders.bank]\n")
    assert left["activities"] == [{"id": "week", "accountable": "police", "consulted": ["police"]}]
    assert said == []


def test_what_the_overlay_says_itself_is_left_to_the_model() -> None:
    left, said = fitted("remove: [stakeholders.bank]\nactivities: [{id: week, consulted: [bank]}]\n")
    assert left["activities"] == [
        {"id": "week", "phase": "first", "accountable": "police", "consulted": ["bank"]},
    ]
    assert said == []
