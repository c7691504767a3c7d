"""A form made from the model: for each key of a group a field that fits its kind, with what the model says of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path as FilePath
from typing import TypedDict

from campaignkit.campaign.assets import ASSETS
from campaignkit.campaign.campaign import Campaign
from campaignkit.knowledge.choice_words import FLAG, choice_called
from campaignkit.knowledge.locales import language_label
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.screen_words import words_of_screen
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.model.base import LanguageTag, Pattern, Printed, Ref, Vocabulary
from campaignkit.plan.shape import (
    ChoiceShape,
    DayShape,
    FlagShape,
    ListShape,
    NumberShape,
    RecordShape,
    Shape,
    TextShape,
)
from campaignkit.preview.edit.field_words import called, choice_called_here, explained, term_called, to_add
from campaignkit.preview.edit.own_file import plain
from campaignkit.preview.edit.page_request import Value, inner_fields
from campaignkit.preview.edit.picture_upload import RIGHTS
from campaignkit.source.node import Node
from campaignkit.source.node import Sequence as SequenceNode
from campaignkit.source.resolve import at_path

IN_ASSETS = "in the folder `assets`"
MOST_FILES = 500
PICTURES = (".png", ".jpg", ".jpeg", ".svg")


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
    more: str
    open: bool


def new_fields(campaign: Campaign, shape: RecordShape, start: str = "") -> list[FormField]:
    """Return the empty fields of an item that is to be added, those of groups inside with them."""
    found: list[FormField] = []
    for key, field in inner_fields(shape):
        inner, name = field.shape, f"{start}{key}"
        if isinstance(inner, RecordShape):
            group = new_fields(campaign, inner, f"{name}.")
            found += [{**one, "label": f"{called(key)}: {one['label'].lower()}", "required": False} for one in group]
        elif not _holds_groups(inner):
            found.append(_field(campaign, shape, key, name, None))
    return sorted(found, key=lambda one: not one["required"])


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
    yield {"id": own, "title": title, "hint": hint, "fields": fields, "path": item, "more": "", "open": is_open}
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
                "more": where,
                "open": False,
            }


def _holds_groups(shape: Shape) -> bool:
    return isinstance(shape, RecordShape) or (isinstance(shape, ListShape) and isinstance(shape.item, RecordShape))


def _child(node: Node | None, key: str) -> Node | None:
    return node.get(key) if node is not None and hasattr(node, "get") else None


def _id_of(node: Node) -> Value:
    return plain(_child(node, "id"))


def _field(campaign: Campaign, shape: RecordShape, key: str, path: str, node: Node | None) -> FormField:
    field = shape.fields[key]
    value = plain(_child(node, key))
    item = field.shape.item if isinstance(field.shape, ListShape) else field.shape
    known = list(_choices(campaign, item, path))
    kind = _kind(field.shape, bool(known) or _is_chosen(item))
    prints = [m for m in item.markers if isinstance(m, Printed)] if isinstance(item, TextShape) else []
    values = (value,) if isinstance(value, str) else value or ()
    if kind == "lines" and any("\n" in one for one in values):
        kind = "kept"
    ordered = [*values, *(name for name, _ in known if name not in values)]
    names = dict(known)
    text = "\n".join(values)
    return {
        "id": f"f-{path}",
        "path": path,
        "label": called(key, shape.cls),
        "hint": explained(shape.cls, key),
        "kind": kind,
        "required": field.required,
        "value": text,
        "choices": [
            {"value": name, "name": names.get(name, name), "chosen": name in values}
            for name in (ordered if kind == "many" else [*(v for v in values if v not in names), *names])
        ],
        "printed": bool(prints),
        "line": any(marker.line for marker in prints),
    }


def _kind(shape: Shape, known: bool) -> str:
    if isinstance(shape, ListShape):
        return "many" if known else "lines"
    if known:
        return "one"
    if isinstance(shape, DayShape):
        return "day"
    if isinstance(shape, NumberShape):
        return "number"
    words = isinstance(shape, TextShape) and not any(isinstance(m, Pattern) for m in shape.markers)
    return "words" if words else "text"


def _is_chosen(shape: Shape) -> bool:
    """Say whether a value is always chosen from what there is, also when there is nothing yet."""
    markers = shape.markers if isinstance(shape, TextShape) else ()
    return any(isinstance(m, Ref) or (isinstance(m, Pattern) and m.what.endswith(IN_ASSETS)) for m in markers)


def _choices(campaign: Campaign, shape: Shape, path: str) -> Iterator[tuple[str, str]]:
    """Yield the values that a field may have, where they are known, with their names."""
    if isinstance(shape, FlagShape):
        yield from ((word, choice_called(_screen(), FLAG, word) or word) for word in ("true", "false"))
    elif isinstance(shape, ChoiceShape):
        yield from ((word, choice_called_here(word)) for word in shape.words)
    elif isinstance(shape, TextShape):
        for marker in shape.markers:
            if isinstance(marker, Ref):
                yield from _items(campaign, marker.section)
            elif isinstance(marker, Vocabulary):
                yield from _terms(campaign, marker.name)
            elif isinstance(marker, LanguageTag):
                yield from _languages(campaign, path)
            elif isinstance(marker, Pattern) and marker.what.endswith(IN_ASSETS):
                yield from ((name, name) for name in _pictures(campaign.path.parent / ASSETS, marker))
            elif isinstance(marker, Pattern) and marker.what == "the name of a format":
                yield from _formats(campaign, path)


def _items(campaign: Campaign, section: str) -> Iterator[tuple[str, str]]:
    plan = campaign.plan
    if plan is None:
        return
    if section == "indicators":
        yield from ((i.id, i.measure) for objective in plan.objectives for i in objective.indicators)
        return
    for item in getattr(plan, section):
        yield item.id, str(getattr(item, "name", None) or getattr(item, "headline", None) or item.id)


def _terms(campaign: Campaign, name: str) -> Iterator[tuple[str, str]]:
    if name == "material-types":
        yield from ((one, campaign.library.type(one).name) for one in campaign.library.types())
    elif name in ("themes", "frameworks", "topics"):
        own: Sequence[str] = campaign.library.themes() if name == "themes" else terms()[name]
        yield from ((one, choice_called(_screen(), f"words.{name}", one) or one) for one in own)
    else:
        yield from ((one, term_called(name, one)) for one in rows(name))


def _screen() -> str:
    return words_of_screen().language


def _languages(campaign: Campaign, path: str) -> Iterator[tuple[str, str]]:
    if path.startswith("campaign."):
        known: Sequence[str] = terms()["languages"]
    else:
        known = (
            [] if campaign.plan is None else [campaign.plan.campaign.language, *campaign.plan.campaign.translations]
        )
    yield from ((one, language_label(one)) for one in dict.fromkeys(known))


def _pictures(folder: FilePath, marker: Pattern) -> list[str]:
    """Return the files a plan may name; what lies behind links is left out, as the plan could not use it."""
    kinds = PICTURES if "jpg" in marker.regex else (".png", ".svg")
    found = []
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.suffix in kinds and path.is_file() and not path.is_symlink():
            found.append(path.relative_to(folder).as_posix())
    return found[:MOST_FILES]


def _formats(campaign: Campaign, path: str) -> Iterator[tuple[str, str]]:
    name = path.split(".")[1] if path.count(".") > 1 else ""
    material = next((m for m in campaign.plan.materials if m.id == name), None) if campaign.plan else None
    if material is not None:
        kind = campaign.library.type(material.type)
        yield from ((one.id, one.name.replace("{sheet}", "").strip()) for one in kind.formats)
