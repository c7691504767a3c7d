"""Where a change goes in the plan's own file: over what stands there, or as what an overlay says of its base."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.campaign import bases
from campaignkit.campaign.campaign import Campaign
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.shape import ListShape, RecordShape, Shape, record_shape
from campaignkit.preview.edit.page_request import RefusedError, Value, clean
from campaignkit.source.data_as_yaml import Data
from campaignkit.source.edits_read_again import Change, Insert, Remove, Set
from campaignkit.source.loader import load_text
from campaignkit.source.node import Node, Path, Scalar
from campaignkit.source.node import Sequence as SequenceNode
from campaignkit.source.place_of_path import resolve


def plain(node: Node | None) -> Value:
    """Return what a page shows of a value: a text, a list of texts, or nothing. Groups are shown by their fields."""
    if isinstance(node, Scalar):
        return None if node.is_null else clean(node.value) or None
    if isinstance(node, SequenceNode):
        return tuple(clean(item.value) for item in node.items if isinstance(item, Scalar)) or None
    return None


def changes_in(
    campaign: Campaign, pairs: Sequence[tuple[Path, Data | None]], in_bases: Sequence[Path] = ()
) -> list[Change]:
    """Return the edits of the plan's own file that make places say what is asked for.

    `in_bases` are places that the plan that is extended fills when the own file leaves them empty.

    Raises:
        RefusedError: what is to be changed stands in another plan, in a list that can only be replaced whole.
    """
    own = load_text(campaign.sources[campaign.file]).root
    if own is None or campaign.root is None:
        raise RefusedError(f"{campaign.file} cannot be read.")
    extends = len(campaign.files) > 1
    changes: list[Change] = []
    new_parts: dict[Path, list[tuple[Path, Data]]] = {}
    for path, value in pairs:
        place = resolve(own, path)
        if value is None:
            if place.is_there:
                changes.append(Remove(path))
            if (extends and not place.is_there) or path in in_bases:
                changes += taken_away(own, path, changes)
        elif place.is_there or place.depth == len(path) - 1:
            changes.append(_kept_end(path, value, place.node if place.is_there else None, keys_of(path)))
        else:
            new_parts.setdefault(path[: place.depth + 1], []).append((path[place.depth + 1 :], value))
    for start, parts in new_parts.items():
        changes.append(_made(own, start, parts))
    return changes


def _kept_end(path: Path, value: Data, old: Node | None, keys: tuple[str, ...]) -> Set:
    """Return the setting of a value; a text that ended with a line break, as blocks do, goes on doing so."""
    if isinstance(old, Scalar) and old.style in ("|", ">") and old.value.endswith("\n") and isinstance(value, str):
        value += "\n"
    return Set(path, value, keys)


def keys_of(path: Path) -> tuple[str, ...]:
    """Return the keys of the group in which a place lies, in the order of the model."""
    shape: Shape = record_shape(Plan)
    for step in path[:-1]:
        if isinstance(shape, ListShape):
            shape = shape.item
        elif isinstance(shape, RecordShape) and str(step) in shape.fields:
            shape = shape.fields[str(step)].shape
    return tuple(shape.fields) if isinstance(shape, RecordShape) else ()


def _made(own: Node, start: Path, parts: Sequence[tuple[Path, Data]]) -> Change:
    """Return the edit that makes what is missing on the way to some places, with the values at its end."""
    if any(isinstance(step, int) for path, _ in parts for step in (start[-1], *path)):
        raise RefusedError(
            "This stands in the plan that is extended, in a list whose parts have no names.",
            "Change it in that plan, or write the whole list into this one.",
        )
    above = resolve(own, start[:-1]).node
    data: dict[str, Data] = {}
    for path, value in parts:
        group = data
        for step in path[:-1]:
            inner = group.setdefault(str(step), {})
            group = inner if isinstance(inner, dict) else {}
        group[str(path[-1])] = value
    if isinstance(above, SequenceNode):
        return Insert(start[:-1], len(above.items), {"id": str(start[-1]), **data})
    return Set(start, _with_names(start, data), keys_of(start))


def _with_names(start: Path, data: dict[str, Data]) -> Data:
    """Return a new group; where the model has a list of items with ids, the first step below it is such an id."""
    shape: Shape = record_shape(Plan)
    for step in start:
        if isinstance(shape, ListShape):
            shape = shape.item
        elif isinstance(shape, RecordShape):
            shape = shape.fields[str(step)].shape
    return _listed(shape, data)


def _listed(shape: Shape, data: Data) -> Data:
    if not isinstance(data, dict):
        return data
    if isinstance(shape, ListShape):
        item = shape.item
        return [{"id": name, **_group(item, inner)} for name, inner in data.items()]
    return _group(shape, data)


def _group(shape: Shape, data: Data) -> dict[str, Data]:
    if not isinstance(data, dict) or not isinstance(shape, RecordShape):
        return {}
    return {key: _listed(shape.fields[key].shape, value) for key, value in data.items()}


def taken_away(own: Node, path: Path, edits: Sequence[Change]) -> list[Change]:
    """Return the edit by which an overlay takes something of its base away."""
    if any(isinstance(step, int) for step in path):
        raise RefusedError(
            "This stands in the plan that is extended, in a list whose parts have no names.",
            "Change it in that plan.",
        )
    return bases.taken_away(own, path, edits)
