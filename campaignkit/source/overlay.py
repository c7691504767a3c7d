"""Merging an overlay into its base, so that every value still knows the file it came from."""

from __future__ import annotations

from campaignkit.source.node import Mapping, Node, Sequence, item_id


def merge(base: Node, over: Node) -> Node:
    """Return the base with the overlay's values: groups key by key, lists of items by id, all else replaced."""
    if isinstance(base, Mapping) and isinstance(over, Mapping):
        entries = []
        for key, value in base.entries:
            own_key, own = over.key(key.value), over.get(key.value)
            entries.append((key, value) if own_key is None or own is None else (own_key, merge(value, own)))
        known = {key.value for key, _ in base.entries}
        entries += [(key, value) for key, value in over.entries if key.value not in known]
        return Mapping(entries, over.source, over.start, over.end)
    if isinstance(base, Sequence) and isinstance(over, Sequence) and _has_ids(base) and _has_ids(over):
        items = []
        for item in base.items:
            own = over.by_id(item_id(item) or "")
            items.append(item if own is None else merge(item, own))
        known_ids = {item_id(item) for item in base.items}
        items += [item for item in over.items if item_id(item) not in known_ids]
        return Sequence(items, over.source, over.start, over.end)
    return over


def _has_ids(node: Sequence) -> bool:
    return all(item_id(item) is not None for item in node.items)
