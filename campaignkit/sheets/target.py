"""What the plan shall say: its tree with the changes of a workbook made, and which row an item comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from campaignkit.sheets.columns import CAMPAIGN, SheetSpec, by_key
from campaignkit.sheets.comparable_values import as_data
from campaignkit.sheets.merging import Merged, RowChange
from campaignkit.sheets.rows_of_plan import content_of, inside
from campaignkit.sheets.short_names import renamed
from campaignkit.sheets.tree_changes import Origins, tracked
from campaignkit.source.data_as_yaml import Place

OF_BASE = "it stands in the plan that this one extends"
NO_PARENT = "what it belongs to is not there"
STAYS = "it can only be taken out with `remove:`, because it stands in the plan that this one extends"


class Target:
    """The tree of a plan file to be changed. `refused` are changes that cannot be made there, with the reason.

    `reordered` are the lists whose items the numbers of a workbook put into another order, with what they belong to.
    """

    def __init__(self, own: object) -> None:
        """Take what the plan file itself says."""
        self.origins: Origins = {}
        self._groups: list[Any] = []
        self.tree: dict[str, Any] = tracked(own if isinstance(own, dict) else {}, self.origins, self._groups)
        self.items: dict[tuple[str, str], dict[str, Any]] = {}
        for sheet, lines in content_of(self.tree).items():
            for line in lines.values():
                item = inside(self.tree, line.place)
                if isinstance(item, dict):
                    self.items[sheet, line.key] = item
        self.refusals: list[tuple[RowChange, str]] = []
        self.reordered: list[tuple[SheetSpec, str]] = []

    def make(self, merge: Merged, *, delete: bool) -> None:
        """Make all changes; rows that are gone only when that is wanted."""
        for change in merge.changes:
            why = None
            if change.kind == "new":
                why = self._add(change)
            elif change.kind == "changed":
                why = self._change(change, merge)
            elif delete:
                why = self._take_out(change)
            if why is not None:
                self.refusals.append((change, why))
        for sheet, orders in merge.orders.items():
            self._sort(by_key()[sheet], orders)
        renamed(self.tree, merge.new_ids)

    def take_away(self, places: Iterable[Place]) -> None:
        """Say that the plan has nothing at places at which the plan that it extends has something."""
        for place in places:
            names = self.tree.setdefault("remove", [])
            name = ".".join(map(str, place))
            if isinstance(names, list) and name not in map(str, names):
                names.append(name)

    def _change(self, change: RowChange, merge: Merged) -> str | None:
        item = self.tree if change.spec.path == (CAMPAIGN,) else self.items.get((change.spec.key, change.key))
        if item is None and change.line is not None:
            item = self._override(change.spec, change.key, change.line.parent)
        if item is None:
            return OF_BASE
        if change.parent:
            items = self._list_of(change.spec, change.parent)
            before = self._list_of(change.spec, change.line.parent if change.line else "")
            if items is None or before is None:
                return NO_PARENT
            before[:] = [one for one in before if one is not item]
            self.origins.pop(id(item), None)
            items.append(item)
        for name, text in change.values.items():
            put(item, change.spec, name, text)
        if change.spec.named_by and change.spec.named_by in change.values:
            self.items[change.spec.key, change.values[change.spec.named_by]] = item
        return None

    def _override(self, spec: SheetSpec, key: str, parent: str) -> dict[str, Any] | None:
        """Return an item with nothing but its name, which changes that of the plan that is extended."""
        if spec.named_by is None:
            return None
        if spec.within is not None and (spec.within, parent) not in self.items:
            above = by_key()[spec.within]
            if self._override(above, parent, "") is None:
                return None
        items = self._list_of(spec, parent)
        if items is None:
            return None
        item: dict[str, Any] = {spec.named_by: key}
        self._groups.append(item)
        items.append(item)
        self.items[spec.key, key] = item
        return item

    def _add(self, change: RowChange) -> str | None:
        items = self._list_of(change.spec, change.parent)
        if items is None:
            return NO_PARENT
        item: dict[str, Any] = {}
        self._groups.append(item)
        for name, text in change.values.items():
            put(item, change.spec, name, text)
        items.append(item)
        self.items[change.spec.key, change.key] = item
        return None

    def _take_out(self, change: RowChange) -> str | None:
        item = self.items.get((change.spec.key, change.key))
        if item is None:
            return STAYS
        items = self._list_of(change.spec, change.line.parent if change.line else "")
        if items is not None:
            items[:] = [one for one in items if one is not item]
        return None

    def _list_of(self, spec: SheetSpec, parent: str) -> list[Any] | None:
        """Return the list that the items of a sheet stand in, made where it is missing."""
        if spec.within is None:
            group: dict[str, Any] | None = self.tree
            path = spec.path
        else:
            group = self.items.get((spec.within, parent))
            path = spec.path[len(by_key()[spec.within].path) :]
        if group is None:
            return None
        for step in path[:-1]:
            group = _group(group, step)
        if not isinstance(group.get(path[-1]), list):
            group[path[-1]] = []
        items: list[Any] = group[path[-1]]
        return items

    def _sort(self, spec: SheetSpec, orders: Mapping[str, str]) -> None:
        """Put items into the order of their numbers, where a workbook gives all of them one."""
        number = {
            id(self.items[spec.key, key]): text for key, text in orders.items() if (spec.key, key) in self.items
        }
        for parent in {key.rpartition("/")[0] for key in orders}:
            items = self._list_of(spec, parent)
            if items and all(id(item) in number for item in items):
                before = [item for item in items if id(item) in self.origins]
                items.sort(key=lambda item: _as_number(number[id(item)]))
                if [id(item) for item in items if id(item) in self.origins] != [id(item) for item in before]:
                    self.reordered.append((spec, parent))

    def places(self) -> dict[tuple[str, str], str]:
        """Return where each item stands now, as findings name places: `activities.talks.reach.0`."""
        lines = [line for sheet in content_of(self.tree).values() for line in sheet.values()]
        where = {id(inside(self.tree, line.place)): _named(self.tree, line.place) for line in lines}
        return {at: where[id(item)] for at, item in self.items.items() if id(item) in where}


def _named(tree: object, place: tuple[str | int, ...]) -> str:
    steps: list[str] = []
    for at, step in enumerate(place):
        item = inside(tree, place[: at + 1])
        name = item.get("id") if isinstance(item, dict) and isinstance(step, int) else None
        steps.append(str(name or step))
    return ".".join(steps)


def put(item: dict[str, Any], spec: SheetSpec, name: str, text: str) -> None:
    """Put a value into an item, or take it out with the groups that are empty then."""
    column = spec.column(name)
    groups = [item]
    for step in column.path[:-1]:
        groups.append(_group(groups[-1], step) if text else groups[-1].get(step) or {})
    if text:
        groups[-1][column.path[-1]] = as_data(text, column)
        return
    for group, step in zip(reversed(groups), reversed(column.path), strict=True):
        if step == column.path[-1] or not group.get(step):
            group.pop(step, None)


def _group(above: dict[str, Any], step: str) -> dict[str, Any]:
    if not isinstance(above.get(step), dict):
        above[step] = {}
    inner: dict[str, Any] = above[step]
    return inner


def _as_number(text: str) -> Decimal:
    try:
        return Decimal(text)
    except ArithmeticError:
        return Decimal(10**9)
