"""What an import took out of a plan, or changed in it, without a change of the workbook that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from campaignkit.sheets.columns import CAMPAIGN, NAMES
from campaignkit.sheets.importing import Imported

Place = tuple[str, ...]


def leaves(tree: Any, path: Place = (), named: str = "") -> Iterator[tuple[Place, Any]]:
    """Yield each value of a plan with its place; items of a list go by their id, others are one value together."""
    if isinstance(tree, dict):
        for key, inner in tree.items():
            yield from leaves(inner, (*path, key), key)
    elif isinstance(tree, list) and tree and all(isinstance(item, dict) for item in tree):
        name = NAMES.get(named, "id")
        if all(name in item for item in tree):
            for item in tree:
                yield from leaves(item, (*path, str(item[name])))
        else:
            yield path, tree
    else:
        yield path, tree


def lost(before: Any, after: Any, found: Imported) -> list[Place]:
    """Return the places whose value is another or gone, though nothing that was shown before writing names it."""
    allowed: set[Place] = set()
    lists: set[Place] = set()
    for change in found.merge.changes:
        section = change.spec.path[0]
        if change.spec.within is not None or len(change.spec.path) > 1:
            lists.add(change.spec.path)
        for field in change.fields:
            steps = tuple(field.column.split("."))
            allowed.add(steps if change.spec.key == CAMPAIGN else (section, change.key, *steps))
        if section == "help":
            allowed.add(("help", change.key, "verified"))  # nobody has called about what is there now
    moved = " ".join(one for one in found.merge.notes if one.startswith("The order becomes another"))
    lists |= {tuple(one.split(".")) for one in moved.split("`")[1::2]}
    now = dict(leaves(after))
    return [
        place
        for place, value in leaves(_renamed(before, found.new_ids, ()))
        if now.get(place) != value
        and not any(place[: len(one)] == one for one in allowed)
        and not any(_within(place, path) for path in lists)
    ]


def _within(place: Place, path: Place) -> bool:
    """Tell whether a place lies in a list: `activities.fair.budget.lines` in `activities.budget.lines`."""
    steps = iter(place)
    return place[0] == path[0] and all(step in steps for step in path)


def _renamed(tree: Any, renamed: Mapping[str, Mapping[str, str]], path: Place) -> Any:
    """Return a plan with the new ids wherever the old ones stand, as an import writes it."""
    ids = {old: new for names in renamed.values() for old, new in names.items()}
    if isinstance(tree, dict):
        return {key: _renamed(inner, renamed, (*path, key)) for key, inner in tree.items()}
    if isinstance(tree, list):
        return [_renamed(item, renamed, path) for item in tree]
    if not isinstance(tree, str) or not ids:
        return tree
    return ids.get(tree) or re.sub(r"(?<=\.)[a-z0-9-]+(?=\.)", lambda m: ids.get(m[0], m[0]), tree)
