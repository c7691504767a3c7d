"""From the node tree to the model: every problem at once, each at the key or value it is about.

Reading goes on after a problem; a part with a problem becomes None, and a plan with any problem is not built. What a
single text may be, `value_reader` knows.
"""

from __future__ import annotations

from collections.abc import Mapping as MappingABC
from typing import Any

from campaignkit.diagnostics.shortened import shorten
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.did_you_mean import nearest, propose
from campaignkit.plan.paths import Path, item_step
from campaignkit.plan.section_names import section_meant
from campaignkit.plan.shape import (
    ChoiceShape,
    DayShape,
    FieldShape,
    FlagShape,
    ListShape,
    MapShape,
    NumberShape,
    RecordShape,
    Shape,
    TextShape,
)
from campaignkit.plan.terms import Terms
from campaignkit.plan.value_reader import ValueReader
from campaignkit.source.hidden_characters import strange_letter
from campaignkit.source.node import Mapping, Node, Scalar, Sequence
from campaignkit.source.node_shapes import shape_of

_ASKED_FOR = {
    TextShape: "a text",
    NumberShape: "a number",
    DayShape: "a date",
    ChoiceShape: "a word",
    FlagShape: "true or false",
    MapShape: "a group of keys",
    ListShape: "a list",
    RecordShape: "a group of keys",
}
_CUT_BY_COMMA = late_pattern(r"\s*[,}]")
_CUT_NUMBER = late_pattern(r"(?<![0-9,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])")
LONGEST_NUMBER = 20
"""What stands behind a key that was meant as the rest of a text."""
TEACHING = {
    "impressions": "Impressions are not reach: one person can see a post ten times. Give `people` or `percent`, with "
    "the source, or leave it out.",
    **dict.fromkeys(
        ("remove", "add", "move_days"),
        "`remove`, `add` and `move_days` stand at the left margin of a plan that `extends` another one.",
    ),
}
"""Keys that people expect and that are left out for a reason; the reason is the hint."""


class Reader(ValueReader):
    """Reads one tree into the model, collecting diagnostics on the way."""

    def __init__(self, ids: MappingABC[str, tuple[str, ...]], terms: Terms, whole: str = "a plan") -> None:
        """Take the ids that each section defines, the terms of each vocabulary, and what the file is called."""
        super().__init__(ids, terms)
        self.whole = whole

    def read(self, shape: Shape, node: Node, path: Path, key: Scalar | None) -> Any:
        """Return the value of a node, or None after reporting what is wrong with it."""
        name = f"`{key.value}`" if key is not None else "This entry"
        if isinstance(shape, ListShape):
            return self._list(shape, node, path, name)
        if isinstance(shape, RecordShape):
            if isinstance(node, Mapping):
                return self._record(shape, node, path, key)
        elif isinstance(shape, MapShape):
            if isinstance(node, Mapping):
                return self._map(shape, node, path)
        elif isinstance(node, Scalar):
            return self.value(shape, node, path, name)
        if isinstance(shape, RecordShape):
            keys = ", ".join(f"`{k}`" for k in shape.fields)
            hint = f"Write its keys on the lines below, each indented by two more spaces. It takes: {keys}."
            if key is not None and len(shape.fields) == 2:
                hint = f"Write `{key.value}: {{{', '.join(f'{k}: …' for k in shape.fields)}}}`."
        elif isinstance(shape, MapShape):
            hint = "Write each on a line of its own below, indented by two more spaces: a name, a colon, a value."
        else:
            hint = "Write one value behind the colon; a list or indented keys do not belong here."
        if self._glued(node, path):
            return None
        span = key.span if key is not None and not isinstance(node, Scalar) else node.span
        self.report("CK012", span, path, f"{name} needs {_ASKED_FOR[type(shape)]}, not {shape_of(node)}.", hint)
        return None

    def _glued(self, node: Node, path: Path) -> bool:
        """Report a space behind a colon or a dash that YAML takes for a letter: then a key is read as a text."""
        first = node.entries[0][0] if isinstance(node, Mapping) and node.entries else node
        return isinstance(first, Scalar) and self.hides(first, path, text=False)

    def _record(self, shape: RecordShape, node: Mapping, path: Path, key: Scalar | None) -> Any:
        before = len(self.diagnostics)
        present = {name.value for name, _ in node.entries}
        free = [key for key in shape.fields if key not in present]
        values: dict[str, Any] = {}
        typos: set[str | None] = set()
        for name, value in node.entries:
            field = shape.fields.get(name.value)
            if field is None:
                typos.add(self._unknown_key(shape, free, name, value, path))
            elif not (isinstance(value, Scalar) and value.is_null):
                values[field.attribute] = self.read(field.shape, value, (*path, name.value), name)
        for field_name, field in shape.fields.items():
            if field.required and field.attribute not in values and field_name not in typos:
                self._missing_key(field_name, field, node, path, key)
        return shape.cls(**values) if len(self.diagnostics) == before else None

    def _map(self, shape: MapShape, node: Mapping, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, value in node.entries:
            key = self.read(shape.key, name, (*path, name.value), None)
            if key is not None:
                values[key] = self.read(shape.value, value, (*path, name.value), name)
        return values

    def _unknown_key(self, shape: RecordShape, free: list[str], name: Scalar, value: Node, path: Path) -> str | None:
        """Report a key that does not exist, and return the one that was meant."""
        if self.hides(name, (*path, name.value), text=False):
            return None
        place = "this entry" if path and isinstance(path[-1], int) else f"`{path[-1]}`" if path else self.whole
        section = None if path else section_meant(name.value, free)
        advice = TEACHING.get(name.value) or (section and f"Write `{section}`.")
        hint = advice or propose(name.value, shape.fields, kind="key", likely=free)
        letter = "" if section else strange_letter(name.value)
        if value.start == value.end and _CUT_BY_COMMA.match(name.source.text, name.end):
            letter = ""
            hint = "In braces a comma ends a text. If it belongs to the text, put the whole text in quotes."
            near = (max(0, name.start - LONGEST_NUMBER), name.end + LONGEST_NUMBER)
            for number in _CUT_NUMBER.finditer(name.source.text, *near):
                if number.start() < name.start < number.end():
                    hint = f"In braces a comma ends a number: write {number[0].replace(',', '')}."
        message = f"`{shorten(name.value)}` is not a key of {place}{letter}."
        self.report("CK010", name.span, (*path, name.value), message, hint)
        return section or nearest(name.value, free)

    def _missing_key(self, name: str, field: FieldShape, node: Mapping, path: Path, key: Scalar | None) -> None:
        empty = node.key(name)
        id_node = node.get("id")
        place = empty or (id_node if isinstance(id_node, Scalar) else None) or key
        if place is None:
            place = node.entries[0][0] if node.entries else None
        span = place.span if place is not None else node.span
        owner = f"The {self.whole.removeprefix('a ')}"
        if path:
            owner = "This entry" if isinstance(path[-1], int) else f"`{path[-1]}`"
        message = f"`{name}` is empty." if empty is not None else f"{owner} has no `{name}`."
        hint = f"Add a line `{name}:` with {_ASKED_FOR[type(field.shape)]}."
        self.report("CK011", span, (*path, name), message, hint)

    def _list(self, shape: ListShape, node: Node, path: Path, name: str) -> Any:
        if shape.one_or_many and isinstance(node, Scalar):
            return (self.read(shape.item, node, path, None),)
        if not isinstance(node, Sequence):
            if self._glued(node, path):
                return None
            hint = "Put each entry on a line of its own that begins with a dash and a space: `- …`"
            self.report("CK012", node.span, path, f"{name} needs a list, not {shape_of(node)}.", hint)
            return None
        values = []
        for index, item in enumerate(node.items):
            step = item_step(item, index)
            if isinstance(item, Scalar) and item.is_null:
                self.report(
                    "CK012", item.span, (*path, step), f"An entry of {name} is empty.", "Fill it or remove it."
                )
                continue
            values.append(self.read(shape.item, item, (*path, step), None))
        return tuple(values)
