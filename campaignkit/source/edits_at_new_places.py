"""Putting values into a YAML file at a place that need not be there yet: what is missing on the way is made.

All others stay as their author has them: the changes are made, and judged, by `edits_read_again.py`.
"""

from __future__ import annotations

from collections.abc import Mapping as MappingOf

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.data_as_yaml import Data, Place
from campaignkit.source.edits_read_again import BROKEN, UNSAFE, Change, Insert, Set, number_of, rewrite
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Node, Scalar, Sequence

ITEM = 1
"""Which step of a place names an item: the second, as in `help.child-line`."""


class NotPutError(Exception):
    """A value that cannot be put into a file; the message says why."""


def put(source: SourceText, place: Place, data: MappingOf[str, Data], *, known_by: str = "id") -> str:
    """Return the text with keys set at a place, such as `("help", "child-line", "verified")`.

    `known_by` is the key that tells the items of the section apart. A group of keys over several lines keeps those
    that are not named.

    Raises:
        NotPutError: the file cannot be read, or cannot be changed safely.
    """
    document = load_text(source)
    if not isinstance(document.root, Mapping) or document.diagnostics:
        raise NotPutError(f"{source.file}: {BROKEN}.")
    changes = _changes(source, document.root, place, data, known_by)
    result = rewrite(source, changes, {str(place[0]): known_by})
    for _, reason in result.refusals:
        raise NotPutError(f"{source.file}: {reason}.")
    return result.text


def _changes(
    source: SourceText, root: Mapping, place: Place, data: MappingOf[str, Data], known_by: str
) -> list[Change]:
    """Return what makes the first group or item that is missing on the way, or else what sets the keys."""
    node: Node = root
    for at, step in enumerate(place):
        child: Node | None = None
        if isinstance(node, Mapping):
            child = node.get(str(step))
        elif isinstance(node, Sequence):
            number = number_of(node, str(step), known_by)
            if number is None:
                item = _item(str(step), _below(place, at, data, known_by), known_by)
                return [Insert(place[:at], len(node.items), item)]
            child = node.items[number]
        if child is None or (isinstance(child, Scalar) and child.is_null):
            return [Set(place[: at + 1], _below(place, at, data, known_by))]
        node = child
    if not isinstance(node, Mapping):
        raise NotPutError(f"{source.file}: {UNSAFE}.")
    return [change for key, value in data.items() for change in _set(source, node, (*place, key), value)]


def _below(place: Place, at: int, data: MappingOf[str, Data], known_by: str) -> dict[str, Data] | list[Data]:
    """Return what is to stand below a step of a place, which is not there yet."""
    below: dict[str, Data] | list[Data] = dict(data)
    for depth in range(len(place) - 1, at, -1):
        name = str(place[depth])
        below = [_item(name, below, known_by)] if depth == ITEM else {name: below}
    return below


def _item(name: str, inner: Data, known_by: str) -> dict[str, Data]:
    return {known_by: name, **inner} if isinstance(inner, dict) else {known_by: name}


def _set(source: SourceText, group: Mapping, place: Place, value: Data) -> list[Change]:
    """Return the change of one key; of a group over several lines each of its keys, so that its comments stay."""
    there = group.get(str(place[-1]))
    if isinstance(value, dict) and isinstance(there, Mapping) and source.text[there.start] != "{":
        return [change for key, inner in value.items() for change in _set(source, there, (*place, key), inner)]
    return [Set(place, value)]
