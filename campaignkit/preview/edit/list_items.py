"""Items of lists that come and go: an audience, a partner, a day's activity, a line of a budget."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from campaignkit.campaign.campaign import Campaign
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.ids import gather_ids
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import key_of
from campaignkit.plan.shape import ListShape, RecordShape, Shape, record_shape
from campaignkit.preview.edit.field_words import ONE
from campaignkit.preview.edit.own_file import keys_of, taken_away
from campaignkit.preview.edit.page_request import NEVER_HERE, RefusedError, Value
from campaignkit.preview.edit.proposing import BrokenError, FileChange, checked, written
from campaignkit.source.data_as_yaml import Data
from campaignkit.source.edits_read_again import Change, Insert, Remove, Set
from campaignkit.source.loader import load_text
from campaignkit.source.node import Node, Path
from campaignkit.source.node import Sequence as SequenceNode
from campaignkit.source.place_of_path import at_path, resolve, steps_of

LONGEST = 40
_KEPT = late_pattern(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""What Windows keeps for itself."""


def list_at(path: Path) -> RecordShape:
    """Return what the items of a list are.

    Raises:
        RefusedError: there is no such list, or it is not changed by a page.
    """
    shape: Shape = record_shape(Plan)
    for step in path:
        if isinstance(shape, ListShape):
            shape = shape.item
        elif isinstance(shape, RecordShape) and step in shape.fields and step not in NEVER_HERE:
            shape = shape.fields[str(step)].shape
        else:
            raise RefusedError(f"A plan has no list `{key_of(path)}` that is changed here.")
    if not isinstance(shape, ListShape) or not isinstance(shape.item, RecordShape):
        raise RefusedError(f"`{key_of(path)}` is not a list of groups.")
    return shape.item


def added(campaign: Campaign, where: str, values: Mapping[str, Value]) -> tuple[FileChange, str]:
    """Return the change that adds an item to a list, and the path of that item.

    Raises:
        RefusedError: it cannot be added.
    """
    own, root = _trees(campaign)
    path = steps_of(root, where)
    shape = list_at(path)
    data = _group(shape, {key: value for key, value in values.items() if value is not None})
    if "id" in shape.fields:
        data = {"id": free_id(campaign, _words_of(values), ONE.get(str(path[-1]), "item").replace(" ", "-")), **data}
    there, mine = at_path(root, where), resolve(own, path)
    count = len(there.items) if isinstance(there, SequenceNode) else 0
    has_id = "id" in shape.fields
    if mine.is_there and isinstance(mine.node, SequenceNode):
        change: Change = Insert(path, len(mine.node.items), data)
    elif mine.depth == len(path) - 1 and (has_id or not count):
        change = Set(path, [data], keys_of(path))
    else:
        raise RefusedError("This list stands in the plan that is extended.", "Add to it in that plan.")
    name = str(data["id"]) if has_id else str(count)

    def is_right(again: Campaign) -> bool:
        now = None if again.root is None else at_path(again.root, where)
        return isinstance(now, SequenceNode) and len(now.items) == count + 1

    return checked(campaign, [change], is_right), f"{where}.{name}"


def removed(campaign: Campaign, where: str) -> FileChange:
    """Return the change that takes an item out of its list.

    Raises:
        RefusedError: something else still needs it, or it cannot be taken out.
    """
    own, root = _trees(campaign)
    path = steps_of(root, where)
    list_at(path[:-1])
    there, mine = at_path(root, where), resolve(own, path)
    if there is None:
        raise RefusedError(f"There is no `{where}` in the plan.", "It may have been taken out already.")
    changes: list[Change] = []
    if mine.is_there:
        above = resolve(own, path[:-1]).node
        alone = isinstance(above, SequenceNode) and len(above.items) == 1
        changes.append(Remove(path[:-1] if alone else path))
    if there.source.file != campaign.file or not mine.is_there:
        changes += taken_away(own, path, changes)

    def is_right(again: Campaign) -> bool:
        now = None if again.root is None else at_path(again.root, key_of(path[:-1]))
        before = at_path(root, key_of(path[:-1]))
        return _count(now) == _count(before) - 1

    try:
        return checked(campaign, changes, is_right)
    except BrokenError as error:
        users = list(
            dict.fromkeys(f"{f.path} (line {f.span.start.line})" for f in error.findings if f.code == "CK015")
        )
        if not users:
            raise
        raise RefusedError(
            f"`{path[-1]}` is still named by {', '.join(users[:5])}.", "Take it out there first."
        ) from error


def _words_of(values: Mapping[str, Value]) -> str:
    """Return the words by which an item is called: its name, or what it is and for whom."""
    names = (values.get(key) for key in ("name", "headline", "title", "aim", "measure"))
    made_for = (values.get(key) for key in ("type", "audience", "stakeholder", "activity"))
    words = next((value for value in names if isinstance(value, str)), None)
    return words or " ".join(value for value in made_for if isinstance(value, str))


def _count(node: Node | None) -> int:
    return len(node.items) if isinstance(node, SequenceNode) else 0


def _trees(campaign: Campaign) -> tuple[Node, Node]:
    own = load_text(campaign.sources[campaign.file]).root if campaign.file in campaign.sources else None
    if own is None or campaign.root is None or campaign.plan is None:
        raise RefusedError(f"{campaign.file} cannot be read whole.", "Repair what stands under the findings first.")
    return own, campaign.root


def _group(shape: RecordShape, values: Mapping[str, Value]) -> dict[str, Data]:
    """Return a group with the values of its fields; `ages.from` is one of a group inside."""
    data: dict[str, Data] = {}
    for key in dict.fromkeys(name.partition(".")[0] for name in values):
        if key not in shape.fields or key in NEVER_HERE:
            raise RefusedError(f"`{key}` is no field of this form.")
        inner = shape.fields[key].shape
        if isinstance(inner, RecordShape):
            start = f"{key}."
            parts = {name[len(start) :]: value for name, value in values.items() if name.startswith(start)}
            data[key] = _group(inner, parts)
        else:
            value = written(values.get(key), inner)
            if value is not None:
                data[key] = value
    order: Sequence[str] = tuple(shape.fields)
    return {key: data[key] for key in sorted(data, key=order.index)}


def free_id(campaign: Campaign, words: str, otherwise: str) -> str:
    """Return a short name made from words that no other item has."""
    bare = unicodedata.normalize("NFKD", words.casefold()).casefold()
    name = "-".join(re.findall(r"[a-z0-9]+", "".join(c for c in bare if not unicodedata.combining(c))))
    name = name[:LONGEST].rpartition("-")[0] if len(name) > LONGEST and "-" in name else name[:LONGEST]
    name = name or otherwise
    if _KEPT.fullmatch(name):
        name = f"{otherwise}-{name}"
    ids = {} if campaign.root is None else gather_ids(record_shape(Plan), campaign.root)[0]
    names = {one for section in ids.values() for one in section}
    number = 1
    while (name if number == 1 else f"{name}-{number}") in names:
        number += 1
    return name if number == 1 else f"{name}-{number}"
