"""From what a plan says and what it shall say to the changes of its file: only what differs is touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any

from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.shape import FlagShape, ListShape, NumberShape, RecordShape, Shape, record_shape
from campaignkit.sheets.comparable_values import Flag
from campaignkit.source.data_as_yaml import Data, Place, as_plain
from campaignkit.source.edits_read_again import Change, Insert, Remove, Set

_NUMBER = late_pattern(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
Origins = dict[int, int]
"""For each group that stands in a list: which number it has in the file, by its identity."""


def tracked(tree: Any, origins: Origins, groups: list[Any]) -> Any:
    """Return a copy of a tree to be changed; `origins` remembers where its groups come from.

    `groups` holds them, so that no other object can take the identity of one that was removed.
    """
    if isinstance(tree, dict):
        group = {key: tracked(value, origins, groups) for key, value in tree.items()}
        groups.append(group)
        return group
    if isinstance(tree, list):
        items = [tracked(item, origins, groups) for item in tree]
        origins |= {id(item): number for number, item in enumerate(items) if isinstance(item, dict)}
        return items
    return copy(tree)


def changes(old: Any, new: Any, origins: Origins) -> list[Change]:
    """Return what has to be done to a file: first what moves nothing, then items of lists, the innermost first."""
    steps = list(_changes(old, new, (), record_shape(Plan), origins))
    values: list[Change] = [change for change in steps if isinstance(change, Set)]
    moving = [change for change in steps if not isinstance(change, Set)]
    keys = [change for change in moving if isinstance(change, Remove) and isinstance(change.place[-1], str)]
    items = [change for change in moving if change not in keys]
    items.sort(key=lambda change: -len(_list_of(change)))
    return [*values, *keys, *items]


def _list_of(change: Change) -> Place:
    return change.place if isinstance(change, Insert) else change.place[:-1]


def _changes(old: Any, new: Any, place: Place, shape: Shape | None, origins: Origins) -> Iterator[Change]:
    if isinstance(old, dict) and isinstance(new, dict):
        keys = tuple(shape.fields) if isinstance(shape, RecordShape) else ()
        for key, value in old.items():
            if value is not None and _is_nothing(new.get(key)):
                yield Remove((*place, key))
        for key, value in new.items():
            if _is_nothing(value):
                continue
            inner = shape.fields[key].shape if isinstance(shape, RecordShape) and key in shape.fields else None
            if old.get(key) is None:
                yield Set((*place, key), ordered(value, inner), keys)
            else:
                yield from _changes(old[key], value, (*place, key), inner, origins)
    elif isinstance(old, list) and isinstance(new, (list, tuple)):
        inner = shape.item if isinstance(shape, ListShape) else None
        groups = all(isinstance(item, dict) for item in (*old, *new))
        yield from _items(old, new, place, inner, origins) if groups else _values(old, new, place)
    elif _said(new) != old:
        yield Set(place, new)


def _items(
    old: Sequence[Any], new: Sequence[Any], place: Place, shape: Shape | None, origins: Origins
) -> Iterator[Change]:
    """Yield changes of a list of groups: what stays in order stays where it is, all else is taken out and put in."""
    stays = set(_rising([origins.get(id(item)) for item in new]))
    for number in sorted(stays):
        item = next(item for item in new if origins.get(id(item)) == number)
        yield from _changes(old[number], item, (*place, number), shape, origins)
    for number in range(len(old) - 1, -1, -1):
        if number not in stays:
            yield Remove((*place, number))
    for at, item in enumerate(new):
        if origins.get(id(item)) not in stays:
            yield Insert(place, at, ordered(item, shape))


def _rising(numbers: Sequence[int | None]) -> list[int]:
    """Return the longest part of numbers that rises: the items that need not be moved."""
    best: list[list[int]] = []
    for number in numbers:
        if number is None:
            continue
        before = max((run for run in best if run[-1] < number), key=len, default=[])
        best.append([*before, number])
    return max(best, key=len, default=[])


def _values(old: Sequence[Any], new: Sequence[Any], place: Place) -> Iterator[Change]:
    """Yield changes of a list of values: removals from the end, then what is new."""
    plain = [_said(item) for item in new]
    steps = SequenceMatcher(None, [str(item) for item in old], [str(item) for item in plain], False).get_opcodes()
    later: list[Change] = []
    removals: list[int] = []
    for kind, start, stop, first, last in steps:
        both = min(stop - start, last - first) if kind == "replace" else 0
        for n in range(both):
            yield Set((*place, start + n), new[first + n])
        if kind in ("replace", "delete"):
            removals += range(start + both, stop)
        if kind in ("replace", "insert"):
            later += [Insert(place, at, new[at]) for at in range(first + both, last)]
    yield from (Remove((*place, number)) for number in sorted(removals, reverse=True))
    yield from later


def _said(value: Any) -> object:
    """Return what a value says in a file; an empty entry of a list says nothing."""
    return None if value is None else [_said(item) for item in value] if isinstance(value, list) else as_plain(value)


def _is_nothing(value: Any) -> bool:
    return value is None or value == [] or value == {}


def ordered(value: Any, shape: Shape | None) -> Data:
    """Return a new value with the keys of its groups in the order of the model, and nothing that is empty."""
    if isinstance(value, Mapping):
        fields = shape.fields if isinstance(shape, RecordShape) else {}
        keys = [*(key for key in fields if key in value), *(key for key in value if key not in fields)]
        return {
            key: ordered(value[key], fields[key].shape if key in fields else None)
            for key in keys
            if not _is_nothing(value[key])
        }
    if isinstance(value, (list, tuple)):
        inner = shape.item if isinstance(shape, ListShape) else None
        return [ordered(item, inner) for item in value if item is not None]
    if isinstance(value, str) and isinstance(shape, NumberShape) and _NUMBER.fullmatch(value):
        return Decimal(value)
    data: Data = Flag(value == "true") if isinstance(shape, FlagShape) and value in ("true", "false") else value
    return data
