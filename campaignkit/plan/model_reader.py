"""From the node tree to the model: every problem at once, each at the key or value it is about.

Values are text until the model says otherwise, so `no` stays Norwegian and `0116` keeps its zero. Reading goes on
after a problem; a part with a problem becomes None, and a plan with any problem is not built.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping as MappingABC
from decimal import Decimal
from typing import Any

from campaignkit.diagnostics.finding import Diagnostic, Span
from campaignkit.plan.did_you_mean import as_id, nearest, propose, shape_of, shorten
from campaignkit.plan.model.base import LanguageTag, Pattern, Printed, Ref, Vocabulary
from campaignkit.plan.paths import Path, item_step, key_of
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
from campaignkit.source.hashtags import cut_off
from campaignkit.source.hidden_characters import hidden_in, strange_letter
from campaignkit.source.node import Mapping, Node, Scalar, Sequence

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


TEACHING = {
    "impressions": "Impressions are not reach: one person can see a post ten times. Give `people` or `percent`, with "
    "the source, or leave it out.",
    **dict.fromkeys(
        ("remove", "add", "move_days"),
        "`remove`, `add` and `move_days` stand at the left margin of a plan that `extends` another one.",
    ),
}
"""Keys that people expect and that are left out for a reason; the reason is the hint."""


class Reader:
    """Reads one tree into the model, collecting diagnostics on the way."""

    def __init__(self, ids: MappingABC[str, tuple[str, ...]], terms: Terms, whole: str = "a plan") -> None:
        """Take the ids that each section defines, the terms of each vocabulary, and what the file is called."""
        self.whole = whole
        self.ids = ids
        self.terms = terms
        self.diagnostics: list[Diagnostic] = []

    def report(self, code: str, span: Span, path: Path, message: str, hint: str) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(Diagnostic(code, message, span, key_of(path), hint=hint))

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
            return self._scalar(shape, node, path, name)
        if isinstance(shape, RecordShape):
            keys = ", ".join(f"`{k}`" for k in shape.fields)
            hint = f"Write its keys on the lines below, each indented by two more spaces. It takes: {keys}."
            if key is not None and len(shape.fields) == 2:
                hint = f"Write `{key.value}: {{{', '.join(f'{k}: …' for k in shape.fields)}}}`."
        else:
            hint = "Write one value behind the colon; a list or indented keys do not belong here."
        span = key.span if key is not None and not isinstance(node, Scalar) else node.span
        self.report("CK012", span, path, f"{name} needs {_ASKED_FOR[type(shape)]}, not {shape_of(node)}.", hint)
        return None

    def _record(self, shape: RecordShape, node: Mapping, path: Path, key: Scalar | None) -> Any:
        before = len(self.diagnostics)
        present = {name.value for name, _ in node.entries}
        free = [key for key in shape.fields if key not in present]
        values: dict[str, Any] = {}
        mistyped: set[str | None] = set()
        for name, value in node.entries:
            field = shape.fields.get(name.value)
            if field is None:
                mistyped.add(self._unknown_key(shape, free, name, value, path))
            elif not (isinstance(value, Scalar) and value.is_null):
                values[field.attribute] = self.read(field.shape, value, (*path, name.value), name)
        for wanted, field in shape.fields.items():
            if field.required and field.attribute not in values and wanted not in mistyped:
                self._missing_key(wanted, field, node, path, key)
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
        if self._hidden(name, (*path, name.value), text=False):
            return None
        place = "this entry" if path and isinstance(path[-1], int) else f"`{path[-1]}`" if path else self.whole
        meant = None if path else section_meant(name.value, free)
        said = TEACHING.get(name.value) or (meant and f"Write `{meant}`.")
        hint = said or propose(name.value, shape.fields, kind="key", likely=free)
        if value.start == value.end and name.source.text[name.end : name.end + 40].lstrip()[:1] in (",", "}"):
            hint = "In braces a comma ends a text. If it belongs to the text, put the whole text in quotes."
        message = f"`{shorten(name.value)}` is not a key of {place}{'' if meant else strange_letter(name.value)}."
        self.report("CK010", name.span, (*path, name.value), message, hint)
        return meant or nearest(name.value, free)

    def _missing_key(self, wanted: str, field: FieldShape, node: Mapping, path: Path, key: Scalar | None) -> None:
        empty = node.key(wanted)
        id_node = node.get("id")
        place = empty or (id_node if isinstance(id_node, Scalar) else None) or key
        if place is None:
            place = node.entries[0][0] if node.entries else None
        span = place.span if place is not None else node.span
        owner = f"The {self.whole.removeprefix('a ')}"
        if path:
            owner = "This entry" if isinstance(path[-1], int) else f"`{path[-1]}`"
        message = f"`{wanted}` is empty." if empty is not None else f"{owner} has no `{wanted}`."
        hint = f"Add a line `{wanted}:` with {_ASKED_FOR[type(field.shape)]}."
        self.report("CK011", span, (*path, wanted), message, hint)

    def _list(self, shape: ListShape, node: Node, path: Path, name: str) -> Any:
        if shape.one_or_many and isinstance(node, Scalar):
            value = self.read(shape.item, node, path, None)
            return None if value is None else (value,)
        if not isinstance(node, Sequence):
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

    def _scalar(self, shape: Shape, node: Scalar, path: Path, name: str) -> Any:
        if not node.value.strip():
            self.report("CK011", node.span, path, f"{name} is blank.", "Write a text, or remove the line.")
            return None
        if isinstance(shape, TextShape):
            return self._text(shape, node, path, name)
        if isinstance(shape, DayShape):
            return self._day(node, path, name)
        if isinstance(shape, NumberShape):
            return self._number(shape, node, path, name)
        words = shape.words if isinstance(shape, ChoiceShape) else ("true", "false")
        if node.value not in words:
            self._invalid(node, path, f"{name} cannot be `{shorten(node.value)}`.", _choices(node.value, words))
            return None
        return node.value if isinstance(shape, ChoiceShape) else node.value == "true"

    def _text(self, shape: TextShape, node: Scalar, path: Path, name: str) -> str | None:
        value: str = node.value
        for marker in shape.markers:
            if isinstance(marker, Ref) and value not in self.ids.get(marker.section, (value,)):
                known = self.ids[marker.section]
                hint = propose(
                    value, known, kind="id", define=f"Ids of this kind are defined under `{marker.section}`."
                )
                message = f"There is no `{shorten(value)}` under `{marker.section}`."
                self.report("CK015", node.span, path, message, hint)
                return None
            if isinstance(marker, Vocabulary) and value not in self.terms[marker.name]:
                meant = self.terms.labelled(marker.name, value)
                hint = f"Write `{meant}`." if meant else propose(value, self.terms[marker.name], kind="word")
                words = marker.name.replace("-", " ")
                self._invalid(node, path, f"`{shorten(value)}` is not one of the {words} campaignkit knows.", hint)
                return None
            if isinstance(marker, Pattern) and not re.fullmatch(marker.regex, value):
                hint = as_id(value) if marker.what == "an id" else ""
                advice = f"{hint} {marker.advice}".strip()
                self._invalid(node, path, f"`{shorten(value)}` is not {marker.what}.", advice)
                return None
            if isinstance(marker, Pattern) and self._cut_by_comment(node, path):
                return None
            if isinstance(marker, LanguageTag) and not self._language(node, path):
                return None
            if isinstance(marker, Printed) and self._hidden(node, path, text=True):
                return None
            if isinstance(marker, Printed) and marker.line and "\n" in value.strip():
                hint = "Write it on one line, or behind `>-` when it is long."
                self._invalid(node, path, f"{name} has to be a single line.", hint)
                return None
        self._hashtag(node, path, name)
        return value

    def _hashtag(self, node: Scalar, path: Path, name: str) -> None:
        """Report a hashtag that would not be printed."""
        if (cut := cut_off(node)) is not None:
            lost, span = cut
            message = f"{name}: `{shorten(lost)}` is cut off, because `#` behind a blank begins a comment."
            whole = shorten(f"{node.value} {lost}".strip(), 100)
            hint = f'Put the whole text in quotes: "{whole}". If it is a comment, write a blank behind `#`.'
            self.report("CK013", span, path, message, hint)

    def _hidden(self, node: Scalar, path: Path, *, text: bool) -> bool:
        """Report a character that nobody can see, with its place."""
        if (found := hidden_in(node, text=text)) is not None:
            self.report(found.code, found.span, path, found.message, found.hint or "")
        return found is not None

    def _cut_by_comment(self, node: Scalar, path: Path) -> bool:
        """Report a number or id behind which ` #` and digits follow: YAML takes them for a comment, people do not."""
        cut = None if node.style else re.match(r"[ \t]+#[ \t]*[0-9]+", node.source.text[node.end : node.end + 40])
        if cut is None:
            return False
        hint = (
            "Behind a blank, `#` begins a comment. Put the whole value in quotes, or begin the comment with a word."
        )
        self._invalid(node, path, f"`{cut[0].strip()}` is not read as part of `{shorten(node.value)}`.", hint)
        return True

    def _language(self, node: Scalar, path: Path) -> bool:
        match = re.fullmatch(r"([a-z]{2,3})(-[A-Z][a-z]{3})?(-[A-Z]{2})?", node.value)
        if match and match[1] in self.terms["languages"]:
            return True
        if node.value.lower() in ("no", "false"):
            hint = "Norwegian is written in two ways: use `nb` (Bokmål) or `nn` (Nynorsk)."
        else:
            hint = "Use a language code such as `en`, `ro`, `uk`, `pt-PT` or `sr-Latn`. "
            meant = self.terms.labelled("languages", node.value)
            near = nearest(node.value, self.terms["languages"])
            hint += f"Write `{meant}`." if meant else f"Did you mean `{near}`?" if near else ""
        self._invalid(node, path, f"`{shorten(node.value)}` is not a language code campaignkit knows.", hint)
        return False

    def _day(self, node: Scalar, path: Path, name: str) -> datetime.date | None:
        value = node.value.strip()
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            try:
                return datetime.date.fromisoformat(value)
            except ValueError:
                hint = "Check month and day: there is no such day in the calendar."
                self._invalid(node, path, f"{name}: {value} does not exist.", hint)
                return None
        dotted = re.fullmatch(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})", value)
        example = f"{dotted[3]}-{dotted[2]:0>2}-{dotted[1]:0>2}" if dotted else "2025-11-18"
        hint = f"Write year, month and day with hyphens: {example}."
        self._invalid(node, path, f"{name}: `{shorten(value)}` is not a date.", hint)
        return None

    def _number(self, shape: NumberShape, node: Scalar, path: Path, name: str) -> int | Decimal | float | None:
        value = node.value.strip()
        whole = shape.type is int
        # money has two decimals, a measure on paper may have more
        most = 4 if shape.type is float else 2 if shape.range is None else shape.range.decimals
        decimals = "" if whole else rf"(\.[0-9]{{1,{most}}})?"
        if not re.fullmatch(r"-?[0-9]{1,15}" + decimals, value):
            example = "12500" if whole else "12500 or 12500.50"
            hint = f"Write digits only, without spaces, commas or a currency: {example}."
            self._invalid(node, path, f"{name}: `{shorten(value)}` is not a {'whole ' * whole}number.", hint)
            return None
        number = shape.type(value)
        if shape.range is not None and not shape.range.low <= number <= shape.range.high:
            hint = f"It has to lie between {shape.range.low} and {shape.range.high}."
            self._invalid(node, path, f"{name} cannot be {value}.", hint)
            return None
        return number

    def _invalid(self, node: Scalar, path: Path, message: str, hint: str) -> None:
        if not self._hidden(node, path, text=False):
            self.report("CK013", node.span, path, message, hint)


def _choices(given: str, words: tuple[str, ...]) -> str:
    return f"It is one of {', '.join(f'`{word}`' for word in words)}."
