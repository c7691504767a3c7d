"""The names of shapes for people who do not know YAML: a text, a list, a group of keys."""

from __future__ import annotations

from campaignkit.source.node import Mapping, Node, Scalar


def shape_of(node: Node) -> str:
    """Name what stands in the file, in words for people."""
    if isinstance(node, Scalar):
        return "nothing" if node.is_null else "a text"
    return "a group of keys" if isinstance(node, Mapping) else "a list"
