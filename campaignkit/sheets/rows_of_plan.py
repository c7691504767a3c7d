"""What the sheets of a plan say: every row with its place in the plan, read from its tree and not from its model.

So a plan in which something is still missing can be filled in a workbook.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaignkit.records import dataclass
from campaignkit.sheets.columns import CAMPAIGN, SheetSpec, by_key, sheets
from campaignkit.sheets.comparable_values import shown
from campaignkit.source.data_as_yaml import Place

Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class ContentRow:
    """A row: the sheet, its key there, the key of what it belongs to, its place in the plan, and its values.

    The key is the id; where there is none, the place among its like: `poster/2`.
    """

    sheet: str
    key: str
    parent: str
    place: Place
    fields: Mapping[str, str]


Content = dict[str, dict[str, ContentRow]]
"""The rows by sheet and key, in the order of the plan."""


def content_of(tree: object) -> Content:
    """Return what a plan says, sheet by sheet."""
    content: Content = {spec.key: {} for spec in sheets()}
    if isinstance(tree, dict):
        for spec in sheets():
            for line in _lines(spec, tree):
                content[spec.key].setdefault(line.key, line)
    return content


def _lines(spec: SheetSpec, tree: dict[str, object]) -> Iterator[ContentRow]:
    if spec.path == (CAMPAIGN,):
        fields = {c.key: text for c in spec.columns if (text := shown(inside(tree, c.path), c))}
        yield ContentRow(spec.key, CAMPAIGN, "", (), fields)
        return
    for parent, above, group in _owners(spec, tree):
        rest = spec.path if spec.within is None else spec.path[len(by_key()[spec.within].path) :]
        items = inside(group, rest)
        for number, item in enumerate(items if isinstance(items, list) else ()):
            if not isinstance(item, dict):
                continue
            name = item.get(spec.named_by) if spec.named_by else None
            if spec.named_by and not isinstance(name, str):
                continue
            key = str(name) if spec.named_by else f"{parent}/{number + 1}"
            fields = {c.key: text for c in spec.columns if (text := shown(inside(item, c.path), c))}
            yield ContentRow(spec.key, key, parent, (*above, *rest, number), fields)


def _owners(spec: SheetSpec, tree: dict[str, object]) -> Iterator[tuple[str, Place, object]]:
    """Yield what the rows of a sheet belong to, with its key and its place."""
    if spec.within is None:
        yield "", (), tree
        return
    for line in _lines(by_key()[spec.within], tree):
        yield line.key, line.place, inside(tree, line.place)


def inside(tree: object, place: Place) -> object:
    """Return what stands at a place, or None."""
    for step in place:
        if isinstance(tree, dict):
            tree = tree.get(step)
        elif isinstance(tree, list) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
        else:
            return None
    return tree
