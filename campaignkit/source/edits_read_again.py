"""Changing a YAML file in place: values are set, added and taken out, and every other letter of it stays.

Each change is made in the text and read again: the file must then say what it said before with this change, and
nothing else. Where the way a file is written does not allow that, it is left as it is and the reason is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.records import dataclass
from campaignkit.source.data_as_yaml import Data, Place, as_plain
from campaignkit.source.lines_of_value import NotPossibleError
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping as MappingNode
from campaignkit.source.node import Node, Scalar, item_id
from campaignkit.source.node import Sequence as SequenceNode
from campaignkit.source.value_edits import WAYS, inserted, removed, with_value

UNSAFE = "the way it is written does not allow a change that leaves everything else as it is"
BROKEN = "the file has errors: repair what `campaignkit check` lists first"
FEW = 3
"""From how many changes on it pays to try them together."""
GONE = "it is not there any more"
NO_LIST = "there is no list"
SHARED = "its text stands in several places by an anchor (`&`): change it in the plan"


@dataclass(frozen=True, slots=True)
class Set:
    """A value at a place, replaced or added. `keys` are those of its group in their order: it is put among them."""

    place: Place
    value: Data
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Insert:
    """A new item of the list at a place, before the one with number `at`; where nothing stands, the first one."""

    place: Place
    at: int
    value: Data


@dataclass(frozen=True, slots=True)
class Remove:
    """A key with its value, or an item of a list, that goes."""

    place: Place


Change = Set | Insert | Remove
"""Steps of a place are keys, ids of items or their numbers."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The text of a file with what was changed, and what could not be, with the reason."""

    text: str
    refusals: tuple[tuple[Change, str], ...] = ()


def rewrite(source: SourceText, changes: Sequence[Change], named_by: Mapping[str, str] | None = None) -> Rewritten:
    """Return a text with changes made one after the other.

    `named_by` says by list what names its items, where it is not an `id`.
    """
    names = named_by or {}
    refusals: list[tuple[Change, str]] = []
    text = source.text
    root = _root(source)
    if root is None:
        return Rewritten(text, tuple((change, BROKEN) for change in changes))
    waiting = list(changes)
    while waiting:
        run = list(takewhile(lambda change: isinstance(change, Set), waiting))
        together = _together(SourceText(source.file, text), root, run, names)
        if together is not None:
            text, root, batch = together
            waiting = [change for change in waiting if change not in batch]
            continue
        change = waiting.pop(0)
        result = _one(SourceText(source.file, text), root, change, names)
        if isinstance(result, str):
            refusals.append((change, result))
        else:
            text, root = result
    return Rewritten(text, tuple(refusals))


def _together(
    source: SourceText, root: Node, changes: Sequence[Change], names: Mapping[str, str]
) -> tuple[str, Node, list[Change]] | None:
    """Make all changes of texts that are there in one go, from the last to the first; None where one is not safe."""
    goal = as_plain_tree(root)
    places: list[tuple[int, list[Node], list[str | int], Set]] = []
    for change in changes:
        route = _walk(root, change.place, names)
        whole = route is not None and len(route[0]) == len(change.place) + 1
        if route is not None and whole and isinstance(change, Set) and isinstance(route[0][-1], Scalar):
            places.append((route[0][-1].start, *route, change))
            apply_change(goal, route[1], change)
    if len({start for start, *_ in places}) < max(FEW, len(places)):
        return None
    text = source.text
    try:
        for _, nodes, steps, change in sorted(places, key=lambda one: -one[0]):
            text = _written(SourceText(source.file, text), nodes, steps, change, WAYS[0])
    except NotPossibleError:
        return None
    again = _root(SourceText(source.file, text))
    if again is None or as_plain_tree(again) != goal:
        return None
    return text, again, [change for *_, change in places]


def _one(source: SourceText, root: Node, change: Change, names: Mapping[str, str]) -> tuple[str, Node] | str:
    """Return the text with one change and its tree, or why it cannot be made."""
    route = _walk(root, change.place, names)
    if route is None:
        return GONE
    nodes, steps = route
    whole = len(nodes) == len(change.place) + 1
    if isinstance(change, Insert) and not (whole and isinstance(nodes[-1], SequenceNode)):
        if whole and not (isinstance(nodes[-1], Scalar) and nodes[-1].is_null):
            return NO_LIST
        change = Set(change.place, (change.value,))
    if not whole and not (isinstance(change, Set) and len(nodes) == len(change.place)):
        return GONE
    goal = as_plain_tree(root)
    apply_change(goal, steps, change)
    possible = False
    for way in WAYS:
        try:
            text = _written(source, nodes, steps, change, way)
        except NotPossibleError:
            continue
        possible = True
        again = _root(SourceText(source.file, text))
        if again is not None and as_plain_tree(again) == goal:
            return text, again
    return SHARED if possible and "&" in source.text and "*" in source.text else UNSAFE


def _written(source: SourceText, nodes: list[Node], steps: list[str | int], change: Change, way: str) -> str:
    if isinstance(change, Insert):
        return inserted(source, nodes, change.at, change.value, way)
    if isinstance(change, Remove):
        return removed(source, nodes, steps[-1])
    return with_value(source, nodes, steps, change.value, change.keys, way)


def _root(source: SourceText) -> Node | None:
    document = load_text(source)
    return None if document.diagnostics else document.root


def _walk(root: Node, place: Place, names: Mapping[str, str]) -> tuple[list[Node], list[str | int]] | None:
    """Return the nodes on the way to a place, as far as they are there, and its steps with numbers for items."""
    nodes, steps = [root], list[str | int]()
    for at, step in enumerate(place):
        node = nodes[-1]
        if len(nodes) <= at:
            steps.append(step)
            continue
        if isinstance(node, SequenceNode):
            number = number_of(node, step, names.get(str(place[at - 1]), "id") if at else "id")
            if number is None:
                return None
            steps.append(number)
            nodes.append(node.items[number])
        elif isinstance(node, MappingNode):
            steps.append(str(step))
            value = node.get(str(step))
            if value is not None:
                nodes.append(value)
        else:
            return None
    return nodes, steps


def number_of(node: SequenceNode, step: str | int, name: str = "id") -> int | None:
    """Return the number of an item that goes by its name or by its number; None where there is none."""
    if isinstance(step, int):
        return step if 0 <= step < len(node.items) else None
    return next((number for number, item in enumerate(node.items) if item_id(item, name) == step), None)


def as_plain_tree(node: Node) -> object:
    """Return what a tree says: texts, groups, lists; None where there is nothing."""
    if isinstance(node, Scalar):
        return None if node.is_null else node.value
    if isinstance(node, MappingNode):
        return {key.value: as_plain_tree(value) for key, value in node.entries}
    return [as_plain_tree(item) for item in node.items]


def apply_change(tree: object, steps: Sequence[str | int], change: Change) -> None:
    """Make a change in what a tree says, which is how the file has to read afterwards."""
    last = len(steps) - (0 if isinstance(change, Insert) else 1)
    for step in steps[:last]:
        tree = tree[step]  # type: ignore[index]  # walked before
    if isinstance(change, Insert):
        tree.insert(change.at, as_plain(change.value))  # type: ignore[attr-defined]
    elif isinstance(change, Remove):
        del tree[steps[-1]]  # type: ignore[attr-defined]
    else:
        tree[steps[-1]] = as_plain(change.value)  # type: ignore[index]


def differing(old: object, new: object, place: Place = ()) -> Iterator[Place]:
    """Yield the places at which two trees say something else."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys((*old, *new)):
            yield from differing(old.get(key), new.get(key), (*place, key))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for number, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from differing(one, other, (*place, number))
    elif old != new:
        yield place
