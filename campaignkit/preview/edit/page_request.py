"""What a page asks for: values at places of the plan, each with what stood there when it was shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.diagnostics.hinted_error import HintedError
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.shape import FieldShape, ListShape, MapShape, RecordShape, Shape, TextShape, record_shape
from campaignkit.records import dataclass
from campaignkit.source.node import Path

Value = str | tuple[str, ...] | None
"""A text, a list of texts, or nothing; numbers and days are texts until the model reads them."""

NEVER_HERE = frozenset(
    {
        *("reviewed", "verified", "informed", "approval", "pretest", "easy_to_read", "child", "case_story"),
        *("statements", "waive", "extends", "id"),
    }
)
"""What is not changed by a page: what only people can say has happened (`campaignkit record`), and names of items."""
MOST_CHANGES = 400
MOST_LETTERS = 20_000


class RefusedError(HintedError):
    """Something that is not written; `now` is what stands there meanwhile."""

    def __init__(self, message: str, hint: str = "", now: Value = None, *, conflict: bool = False) -> None:
        super().__init__(message, hint)
        self.now = now
        self.conflict = conflict


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A value that is to stand at a place; None takes it out. `before` is what the page showed.

    `among` is how long the lists were in which items have no names (`numbered_items.py`).
    """

    path: str
    before: Value
    value: Value
    among: str = ""


def edits_from(data: object) -> tuple[FieldEdit, ...]:
    """Return what a request asks for.

    Raises:
        RefusedError: it is not what a page of ours sends.
    """
    if not isinstance(data, list) or not 0 < len(data) <= MOST_CHANGES:
        raise RefusedError("That is not a list of changes.")
    return tuple(_one(item) for item in data)


def _one(item: object) -> FieldEdit:
    if not isinstance(item, dict) or item.keys() - {"among"} != {"path", "seen", "value"}:
        raise RefusedError("A change has a path, what was seen, and a value.")
    among = among_from(item.get("among", ""))
    return FieldEdit(place_from(item["path"]), _value(item["seen"]), _value(item["value"]), among)


def among_from(among: object) -> str:
    """Return how long lists were when a page was shown: `3` or `3 2`; empty where all items have names.

    Raises:
        RefusedError: it is not what a page of ours sends.
    """
    if not isinstance(among, str) or not re.fullmatch(r"([0-9]{1,6}( [0-9]{1,6}){0,5})?", among):
        raise RefusedError("How long lists were is said in numbers.")
    return among


def place_from(path: object) -> str:
    """Return the name of a place in the plan.

    Raises:
        RefusedError: it is none.
    """
    if not isinstance(path, str) or not re.fullmatch(r"[a-z0-9_-]{1,60}(\.[a-z0-9_-]{1,60}){0,11}", path):
        raise RefusedError("A path is the name of a place in the plan: messages.tell-us.headline.")
    return path


def values_from(data: object) -> dict[str, Value]:
    """Return the values of a new item by the keys of its fields.

    Raises:
        RefusedError: they are not what a page of ours sends.
    """
    if not isinstance(data, dict) or len(data) > MOST_CHANGES:
        raise RefusedError("A new item has values by their keys.")
    return {place_from(key): _value(value) for key, value in data.items()}


def _value(value: object) -> Value:
    if value is None:
        return None
    if isinstance(value, str):
        return clean(value) or None
    if isinstance(value, list) and all(isinstance(text, str) for text in value):
        texts = tuple(text for text in map(clean, value) if text)
        return texts or None
    raise RefusedError("A value is a text, a list of texts, or nothing.")


def clean(text: str) -> str:
    """Return a text as people mean it: one kind of line end, no blanks at the ends, at most one empty line.

    Raises:
        RefusedError: it is longer than any text of a plan.
    """
    if len(text) > MOST_LETTERS:
        raise RefusedError(f"This text has more than {MOST_LETTERS} letters.", "Shorten it.")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip(" \t") for line in lines)).strip()


def field_at(path: Path) -> FieldShape:
    """Return what the model says of the last key of a place.

    Raises:
        RefusedError: no plan has such a place, or it is not changed by a page.
    """
    shape: Shape = record_shape(Plan)
    field: FieldShape | None = None
    for step in path:
        if isinstance(shape, ListShape) and isinstance(shape.item, RecordShape):
            shape = shape.item
            continue
        if isinstance(shape, RecordShape) and str(step) in shape.fields and step not in NEVER_HERE:
            field = shape.fields[str(step)]
            shape = field.shape
            continue
        if isinstance(shape, RecordShape) and step in NEVER_HERE:
            raise RefusedError(
                f"`{step}` is not changed here.", "What has happened is written down by `campaignkit record`."
            )
        raise RefusedError(f"A plan has no place `{'.'.join(map(str, path))}`.")
    if field is None or isinstance(shape, (RecordShape, MapShape)) or shape is not field.shape:
        raise RefusedError(f"`{'.'.join(map(str, path))}` is a group, not a value.")
    if isinstance(shape, ListShape) and not isinstance(shape.item, TextShape) and isinstance(shape.item, RecordShape):
        raise RefusedError(f"`{'.'.join(map(str, path))}` is a list of groups, not a value.")
    return field


def inner_fields(shape: RecordShape) -> Iterator[tuple[str, FieldShape]]:
    """Yield the fields of a group that a page may change."""
    yield from ((key, field) for key, field in shape.fields.items() if key not in NEVER_HERE)
