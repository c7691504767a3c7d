"""A form made from the model: for each key of a group a field that fits its kind, with what the model says of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from campaignkit.campaign.campaign import Campaign
from campaignkit.plan.model.base import Pattern, Printed
from campaignkit.plan.shape import (
    DayShape,
    ListShape,
    MapShape,
    NumberShape,
    RecordShape,
    Shape,
    TextShape,
)
from campaignkit.preview.edit.field_choices import choices_of, is_chosen
from campaignkit.preview.edit.field_words import called, explained, to_add
from campaignkit.preview.edit.numbered_items import among
from campaignkit.preview.edit.own_file import plain
from campaignkit.preview.edit.page_request import Value, inner_fields
from campaignkit.preview.edit.picture_upload import RIGHTS
from campaignkit.source.node import Node
from campaignkit.source.node import Sequence as SequenceNode
from campaignkit.source.place_of_path import at_path


class Choice(TypedDict):
    """One of several values, with its name."""

    value: str
    name: str
    chosen: bool


class FormField(TypedDict):
    """A field: `kind` is text, words, day, number, one, many, lines, or kept, for texts that no field can hold."""

    id: str
    path: str
    label: str
    hint: str
    kind: str
    required: bool
    value: str
    among: str
    choices: list[Choice]
    printed: bool
    line: bool


class Group(TypedDict):
    """Fields that belong together; `path` is that of an item that can go, and `more` of a list to add to."""

    id: str
    title: str
    hint: str
    fields: list[FormField]
    path: str
    among: str
    more: str
    open: bool


def new_fields(campaign: Campaign, shape: RecordShape, start: str = "") -> list[FormField]:
    """Return the empty fields of an item that is to be added, those of groups inside with them."""
    fields: list[FormField] = []
    for key, field in inner_fields(shape):
        inner, name = field.shape, f"{start}{key}"
        if isinstance(inner, RecordShape):
            group = new_fields(campaign, inner, f"{name}.")
            fields += [{**one, "label": f"{called(key)}: {one['label'].lower()}", "required": False} for one in group]
        elif not _holds_groups(inner):
            fields.append(_field(campaign, shape, key, name, None))
    return sorted(fields, key=lambda one: not one["required"])


def groups_of(campaign: Campaign, shape: RecordShape, path: str, title: str) -> Iterator[Group]:
    """Yield the fields of a group of the plan, then those of the groups and lists inside."""
    root = campaign.root
    node = None if root is None or not path else at_path(root, path)
    yield from _groups(campaign, shape, path, title, node, "", "")


def _groups(
    campaign: Campaign, shape: RecordShape, path: str, title: str, node: Node | None, hint: str, item: str
) -> Iterator[Group]:
    fields = [
        _field(campaign, shape, key, f"{path}.{key}" if path else key, node)
        for key, field in inner_fields(shape)
        if not _holds_groups(field.shape)
    ]
    is_open = bool(item) or not hint or any(field["value"] for field in fields)
    own = f"g-{path}"
    yield {
        "id": own,
        "title": title,
        "hint": hint,
        "fields": fields,
        "path": item,
        "among": among(campaign.root, item),
        "more": "",
        "open": is_open,
    }
    for key, field in inner_fields(shape):
        inner, where = field.shape, f"{path}.{key}" if path else key
        words = explained(shape.cls, key)
        if isinstance(inner, RecordShape):
            yield from _groups(campaign, inner, where, called(key, shape.cls), _child(node, key), words, "")
        elif isinstance(inner, ListShape) and isinstance(inner.item, RecordShape):
            there = _child(node, key)
            items = there.items if isinstance(there, SequenceNode) else []
            for number, one in enumerate(items):
                name = str(_id_of(one) or number)
                one_title = f"{called(key)}, {number + 1}"
                yield from _groups(campaign, inner.item, f"{where}.{name}", one_title, one, "", f"{where}.{name}")
            blank = new_fields(campaign, inner.item)
            for one_field in blank:
                one_field["required"] = one_field["required"] or (key == "images" and one_field["path"] in RIGHTS)
                one_field["id"] = f"a-{where}.{one_field['path']}"
            yield {
                "id": f"g-{where}",
                "title": to_add(key),
                "hint": words,
                "fields": blank,
                "path": "",
                "among": "",
                "more": where,
                "open": False,
            }


def _holds_groups(shape: Shape) -> bool:
    """Say whether no single field can hold it; values by language or format are written in the file."""
    inner = shape.item if isinstance(shape, ListShape) else shape
    return isinstance(inner, RecordShape) or isinstance(shape, MapShape)


def _child(node: Node | None, key: str) -> Node | None:
    return node.get(key) if node is not None and hasattr(node, "get") else None


def _id_of(node: Node) -> Value:
    return plain(_child(node, "id"))


def _field(campaign: Campaign, shape: RecordShape, key: str, path: str, node: Node | None) -> FormField:
    field = shape.fields[key]
    value = plain(_child(node, key))
    item = field.shape.item if isinstance(field.shape, ListShape) else field.shape
    choices = list(choices_of(campaign, item, path))
    kind = _kind(field.shape, bool(choices) or is_chosen(item))
    prints = [m for m in item.markers if isinstance(m, Printed)] if isinstance(item, TextShape) else []
    values = (value,) if isinstance(value, str) else value or ()
    if kind == "lines" and any("\n" in one for one in values):
        kind = "kept"
    sequence = [*values, *(name for name, _ in choices if name not in values)]
    names = dict(choices)
    text = "\n".join(values)
    return {
        "id": f"f-{path}",
        "path": path,
        "label": called(key, shape.cls),
        "hint": explained(shape.cls, key),
        "kind": kind,
        "required": field.required,
        "value": text,
        "among": "" if node is None else among(campaign.root, path),
        "choices": [
            {"value": name, "name": names.get(name, name), "chosen": name in values}
            for name in (sequence if kind == "many" else [*(v for v in values if v not in names), *names])
        ],
        "printed": bool(prints),
        "line": any(marker.line for marker in prints),
    }


def _kind(shape: Shape, is_choice: bool) -> str:
    if isinstance(shape, ListShape):
        return "many" if is_choice else "lines"
    if is_choice:
        return "one"
    if isinstance(shape, DayShape):
        return "day"
    if isinstance(shape, NumberShape):
        return "number"
    words = isinstance(shape, TextShape) and not any(isinstance(m, Pattern) for m in shape.markers)
    return "words" if words else "text"
