"""Trees as Python's own values, to compare them at a glance."""

from __future__ import annotations

from campaignkit.source.node import Mapping, Node, Sequence

Plain = dict[str, "Plain"] | list["Plain"] | str | None
"""What `to_plain` returns."""


def to_plain(node: Node) -> Plain:
    """Return a tree as Python's own values, without places. What stands for nothing becomes None.

    It calls itself, as `walk` does: the loader bounds the depth of a tree, aliases written out.
    """
    if isinstance(node, Mapping):
        return {key.value: to_plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [to_plain(item) for item in node.items]
    return None if node.is_null else node.value
