"""Merging an overlay into its base, so that every value still knows the file it came from."""

from __future__ import annotations

from campaignkit.source.node import Mapping, Node, Sequence, item_id


def merge(base: Node, over: Node) -> Node:
    """Return the base with the overlay's values: groups key by key, lists of items by id, all else replaced.

    An empty list replaces, too: it is how an overlay takes all items away.
    """
    if isinstance(base, Mapping) and isinstance(over, Mapping):
        entries = []
        for key, value in base.entries:
            own_key, own = over.key(key.value), over.get(key.value)
            entries.append((key, value) if own_key is None or own is None else (own_key, merge(value, own)))
        known = {key.value for key, _ in base.entries}
        entries += [(key, value) for key, value in over.entries if key.value not in known]
        return Mapping(entries, over.source, over.start, over.end)
    if isinstance(base, Sequence) and isinstance(over, Sequence) and _has_ids(base) and _has_ids(over):
        # Of two items with one id in the overlay the second is kept as well, so that the check for ids can report it.
        own_by_id: dict[str | None, Node] = {}
        rest = [item for item in over.items if own_by_id.setdefault(item_id(item), item) is not item]
        items = []
        known_ids = set()
        for item in base.items:
            own = own_by_id.get(item_id(item))
            items.append(item if own is None else merge(item, own))
            known_ids.add(item_id(item))
        items += [item for item in over.items if item_id(item) not in known_ids or item in rest]
        return Sequence(items, over.source, over.start, over.end)
    return over


def _has_ids(node: Sequence) -> bool:
    return bool(node.items) and all(item_id(item) is not None for item in node.items)
