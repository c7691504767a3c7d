"""What a base used and nothing in an edition uses any more: it goes with the activity that used it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.base import Printed, Ref
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.shape import ListShape, RecordShape, Shape, TextShape, record_shape
from campaignkit.records import dataclass
from campaignkit.source.node import Mapping, Node, Scalar, Sequence, item_id

Item = tuple[str, str]
"""A section and an id."""
ROOTS = frozenset({"activities"})
STAND_ALONE = frozenset({"objectives"})
"""Whom an objective is for is not what a campaign does."""
IN_TEXT = late_pattern(r"\{\{\s*(help|stakeholders)\.([a-z0-9-]+)\.")


@dataclass(slots=True)
class _Uses:
    """Which items there are, which of them a file names itself, and what each uses."""

    own: SourceText
    own_items: set[Item] = field(default_factory=set)
    edges: dict[Item, set[Item]] = field(default_factory=lambda: defaultdict(set))

    def reached(self) -> set[Item]:
        """Return what activities, and what the file names itself, lead to."""
        result: set[Item] = set()
        queue = [item for item in self.edges if item[0] in ROOTS] + list(self.own_items)
        while queue:
            item = queue.pop()
            if item not in result:
                result.add(item)
                queue += self.edges.get(item, ())
        return result


def leftovers(base: Node, tree: Node, own: SourceText) -> set[Item]:
    """Return the items that the base's activities lead to and those of the tree do not.

    What the file `own` names itself stays.
    """
    before, after = (_uses(root, own).reached() for root in (base, tree))
    return before - after


def without_items(node: Node, absent: set[Item], shape: Shape | None = None, section: str = "") -> Node:
    """Return a tree without some items."""
    shape = shape or record_shape(Plan)
    if isinstance(shape, RecordShape) and isinstance(node, Mapping):
        fields = shape.fields
        entries = [
            (key, without_items(value, absent, fields[key.value].shape, key.value) if key.value in fields else value)
            for key, value in node.entries
        ]
        return Mapping(entries, node.source, node.start, node.end)
    if isinstance(shape, ListShape) and isinstance(node, Sequence) and isinstance(shape.item, RecordShape):
        rest = [item for item in node.items if (section, item_id(item)) not in absent]
        items = [without_items(item, absent, shape.item) for item in rest]
        return Sequence(items, node.source, node.start, node.end)
    return node


def _uses(root: Node, own: SourceText) -> _Uses:
    uses = _Uses(own)
    _visit(record_shape(Plan), root, "", None, uses)
    return uses


def _visit(shape: Shape, node: Node, section: str, owner: Item | None, uses: _Uses) -> None:
    if isinstance(shape, RecordShape) and isinstance(node, Mapping):
        for key, value in node.entries:
            if key.value in shape.fields:
                _visit(shape.fields[key.value].shape, value, key.value, owner, uses)
    elif isinstance(shape, ListShape):
        for item in node.items if isinstance(node, Sequence) else (node,):
            name = item_id(item)
            inner = owner
            if isinstance(item, Mapping) and name is not None and isinstance(shape.item, RecordShape):
                inner = (section, name)
                uses.edges[inner].update(() if owner is None else (owner,))
                own_id = item.get("id")
                if isinstance(own_id, Scalar) and own_id.source is uses.own:
                    uses.own_items.add(inner)
            _visit(shape.item, item, section, inner, uses)
    elif isinstance(shape, TextShape) and isinstance(node, Scalar) and owner is not None:
        for marker in shape.markers if owner[0] not in STAND_ALONE else ():
            if isinstance(marker, Ref):
                uses.edges[owner].add((marker.section, node.value))
            elif isinstance(marker, Printed):
                uses.edges[owner].update((match[1], match[2]) for match in IN_TEXT.finditer(node.value))
