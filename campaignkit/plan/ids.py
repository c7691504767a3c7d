"""The ids that each section of a plan defines, gathered from the node tree before anything is validated."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Diagnostic, Related
from campaignkit.diagnostics.shortened import shorten
from campaignkit.plan.model.base import Part
from campaignkit.plan.shape import ListShape, RecordShape
from campaignkit.source.node import Mapping, Node, Scalar, Sequence

Found = dict[str, dict[str, Scalar]]
"""The ids of each section with the place where they are defined."""
_CALLED = ("name", "title", "headline", "aim")
"""The keys by which an item is called beside its id."""
_LISTS: dict[type[Part], tuple[tuple[str, RecordShape], ...]] = {}


def gather_ids(shape: RecordShape, root: Node) -> tuple[dict[str, tuple[str, ...]], list[Diagnostic]]:
    """Return the ids by section, and a CK014 for each that is used twice.

    A nested section (`indicators` under objectives) is one section for the whole plan, because others refer to its
    items without saying under which objective they stand. A section that is no list has no entry here: what refers to
    it is not wrong because of that.
    """
    by_section: Found = {}
    problems: list[Diagnostic] = []
    _visit(shape, root, by_section, problems)
    return {section: tuple(ids) for section, ids in by_section.items()}, problems


def _visit(shape: RecordShape, node: Node | None, by_section: Found, problems: list[Diagnostic]) -> None:
    for key, below in _lists(shape):
        child = node.get(key) if isinstance(node, Mapping) else None
        empty = child is None or (isinstance(child, Scalar) and child.is_null)
        if "id" in below.fields and (empty or isinstance(child, Sequence)):
            by_section.setdefault(key, {})
        if empty:
            _visit(below, None, by_section, problems)
        for item in child.items if isinstance(child, Sequence) else ():
            id_node = item.get("id") if isinstance(item, Mapping) else None
            if "id" in below.fields and isinstance(id_node, Scalar) and not id_node.is_null:
                earlier = by_section[key].setdefault(id_node.value, id_node)
                if earlier is not id_node:
                    problems.append(_used_twice(key, earlier, id_node))
            _visit(below, item, by_section, problems)


def _lists(shape: RecordShape) -> tuple[tuple[str, RecordShape], ...]:
    """Return the lists of parts that a part may have, with what their items are: there ids may stand."""
    if shape.cls not in _LISTS:
        fields = ((key, field.shape) for key, field in shape.fields.items())
        _LISTS[shape.cls] = tuple(
            (key, items.item)
            for key, items in fields
            if isinstance(items, ListShape) and isinstance(items.item, RecordShape) and items.item is not shape
        )
    return _LISTS[shape.cls]


def _used_twice(section: str, earlier: Scalar, again: Scalar) -> Diagnostic:
    return Diagnostic(
        "CK014",
        f"The id `{shorten(again.value)}` is used twice under `{section}`.",
        again.span,
        f"{section}.{again.value}.id",
        hint="Give each item an id of its own, and check which of the two other parts of the plan mean.",
        related=(Related(earlier.span, "first used here"),),
    )


def id_called(root: Node, section: str, name: str) -> str | None:
    """Return the id of the one item of a section that has a name or a title; None where none or several have it."""
    words = " ".join(name.casefold().split())
    ids = {
        item_id.value
        for item in _items(root, section)
        if isinstance(item_id := item.get("id"), Scalar)
        and any(
            isinstance(value := item.get(key), Scalar) and " ".join(value.value.casefold().split()) == words
            for key in _CALLED
        )
    }
    return ids.pop() if len(ids) == 1 else None


def _items(node: Node, section: str) -> Iterator[Mapping]:
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if key.value == section and isinstance(value, Sequence):
                yield from (item for item in value.items if isinstance(item, Mapping))
            yield from _items(value, section)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _items(item, section)
