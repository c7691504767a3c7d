"""Changes anywhere in the samples: what is asked for is done, and every other line stays as it is."""

from __future__ import annotations

import difflib
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.edits_at_new_places import put
from campaignkit.source.edits_read_again import Set, as_plain_tree, rewrite
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Sequence
from tests.support import ROOT

SAMPLES = sorted((ROOT / "campaigns").glob("*/plan.yaml"))
LONG = "Many words that do not fit into one line of a plan, so that they are folded as people fold them in an office."
ANY_TEXT = st.one_of(
    st.sampled_from(
        ["a: b", "NO", "# x", "- item", "0123", "it's", 'a "b"', "a, b", "{{ x }}", "*b*", "trail\n", LONG]
    ),
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn", "Co"]), min_size=1),
    st.lists(st.sampled_from(["Line one.", "- two", "", LONG]), min_size=1).map("\n".join),
)


@settings(max_examples=60, deadline=None)
@given(sample=st.sampled_from(SAMPLES), value=ANY_TEXT, seed=st.integers(0, 9999))
def test_any_text_can_stand_anywhere_in_a_sample(sample: Path, value: str, seed: int) -> None:
    source = SourceText("plan.yaml", sample.read_text(encoding="utf-8"))
    root = load_text(source).root
    assert root is not None
    places = list(_texts(as_plain_tree(root)))
    place = random.Random(seed).choice(places)  # noqa: S311  # no secret
    found = rewrite(source, [Set(place, value)])
    assert found.refusals == ()
    old, new = source.text.splitlines(), found.text.splitlines()
    same = sum(1 for line in new if line in set(old))
    assert same >= len(old) - 25


def _texts(tree: object, place: tuple[str | int, ...] = ()):  # type: ignore[no-untyped-def]
    if isinstance(tree, str):
        yield place
    for step, value in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield from _texts(value, (*place, step))


def test_many_changes_at_once_are_the_same_as_one_by_one() -> None:
    source = SourceText("plan.yaml", SAMPLES[0].read_text(encoding="utf-8"))
    root = load_text(source).root
    assert root is not None
    changes = [Set(place, f"New: {number}") for number, place in enumerate(_texts(as_plain_tree(root)))]
    text = source.text
    for change in changes[:40]:
        text = rewrite(SourceText("plan.yaml", text), [change]).text
    assert rewrite(source, changes[:40]).text == text
    at_once = rewrite(source, changes)
    assert at_once.refusals == ()
    assert "New: 100" in at_once.text


@pytest.mark.parametrize("plan", SAMPLES, ids=lambda path: path.parent.name)
def test_in_every_item_of_the_samples_only_lines_of_its_own_change(plan: Path) -> None:
    source = SourceText("plan.yaml", plan.read_text(encoding="utf-8"))
    root = load_text(source).root
    assert isinstance(root, Mapping)
    count = 0
    for section, items in root.entries:
        for item in items.items if isinstance(items, Sequence) else ():
            found = item.get("id") if isinstance(item, Mapping) else None
            if found is not None:
                new = put(source, (section.value, getattr(found, "value", "")), {"zzz": {"on": "2027-01-31"}})
                changed = [
                    line for line in difflib.ndiff(source.text.split("\n"), new.split("\n")) if line[0] in "+-"
                ]
                assert len(changed) <= 2
                count += 1
    assert count > 5
