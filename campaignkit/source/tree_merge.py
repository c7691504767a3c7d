"""Merging an overlay into its base, so that every value still knows the file it came from."""

from __future__ import annotations

from campaignkit.source.node import Mapping, Node, Scalar, Sequence, item_id

NAMED_BY = {"waive": "requirement"}
"""Lists whose items go by something other than an `id`, by the key they stand under."""


def merge(base: Node, over: Node, *, adding: bool = False, name: str = "id") -> Node:
    """Return the base with the overlay's values: groups key by key, lists of items by their name, all else replaced.

    An empty list replaces, too: it is how an overlay takes all items away. With `adding`, what stands in a list
    without names comes behind what is there. `name` is the key by which the items of a list are known.
    """
    if isinstance(base, Mapping) and isinstance(over, Mapping):
        entries = []
        for key, value in base.entries:
            own_key, own = over.key(key.value), over.get(key.value)
            if own_key is None or own is None:
                entries.append((key, value))
            else:
                by = NAMED_BY.get(key.value, "id")
                entries.append((own_key, merge(value, own, adding=adding, name=by)))
        keys = {key.value for key, _ in base.entries}
        entries += [(key, value) for key, value in over.entries if key.value not in keys]
        return Mapping(entries, over.source, over.start, over.end)
    if isinstance(base, Sequence) and isinstance(over, Sequence):
        if _has_names(base, name) and _has_names(over, name):
            return _by_name(base, over, name, adding=adding)
        if adding:
            there = {item.value for item in base.items if isinstance(item, Scalar)}
            new = [item for item in over.items if not isinstance(item, Scalar) or item.value not in there]
            return Sequence([*base.items, *new], over.source, over.start, over.end)
    return over


def _by_name(base: Sequence, over: Sequence, name: str, *, adding: bool) -> Sequence:
    # Of two items with one name in the overlay the second is kept as well, so that the check for ids can report it.
    own_by_name: dict[str | None, Node] = {}
    rest = [item for item in over.items if own_by_name.setdefault(item_id(item, name), item) is not item]
    items = []
    names = set()
    for item in base.items:
        own = own_by_name.get(item_id(item, name))
        items.append(item if own is None else merge(item, own, adding=adding))
        names.add(item_id(item, name))
    items += [item for item in over.items if item_id(item, name) not in names or item in rest]
    return Sequence(items, over.source, over.start, over.end)


def _has_names(node: Sequence, name: str) -> bool:
    return bool(node.items) and all(item_id(item, name) is not None for item in node.items)
