"""Which sheets and columns a plan has, made from its model: a new key of the model is a new column by itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.plan.model.base import LanguageTag, Pattern, Phone, Printed, Ref, Vocabulary
from campaignkit.plan.model.plan import Plan
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
    record_shape,
)
from campaignkit.records import dataclass
from campaignkit.source.tree_merge import NAMED_BY

USUAL = PACKAGE / "knowledge" / "sheet-columns.yaml"
CAMPAIGN = "campaign"
NAMES = NAMED_BY | {"statements": "question"}
"""Lists whose items go by something other than an id."""
ONE_BY_ONE = ("frameworks", "theme.name")
"""What stands beside the campaign's own keys on its sheet."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the keys within an item that lead to its value, which class says what it is, and its shape."""

    path: tuple[str, ...]
    owner: str
    shape: Shape
    required: bool

    @property
    def key(self) -> str:
        """The name of the column: `contact.email`."""
        return ".".join(self.path)

    @property
    def many(self) -> bool:
        """Whether it holds a list of values."""
        return isinstance(self.shape, ListShape)

    @property
    def by_name(self) -> bool:
        """Whether it holds a number for each of several names: copies by format or language."""
        return isinstance(self.shape, MapShape)

    @property
    def item(self) -> Shape:
        """The shape of one value."""
        return self.shape.item if isinstance(self.shape, ListShape) else self.shape

    @property
    def is_phone(self) -> bool:
        """Whether it holds a telephone number."""
        return isinstance(self.item, TextShape) and any(mark in _PHONE for mark in self.item.markers)

    @property
    def is_fixed(self) -> bool:
        """Whether its text has a form of its own, so that it stands in one line: an id, an address, a number."""
        return isinstance(self.item, TextShape) and any(
            isinstance(mark, (Pattern, Ref, Vocabulary, LanguageTag)) for mark in self.item.markers
        )

    @property
    def is_line(self) -> bool:
        """Whether it is printed in one line."""
        return isinstance(self.item, TextShape) and any(
            isinstance(mark, Printed) and mark.line for mark in self.item.markers
        )

    @property
    def chosen_from(self) -> str | None:
        """The name of the list its values are chosen from."""
        return list_of(self.item)


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """A sheet: the keys that lead to its list, its columns, and the key by which its items go.

    `within` is the sheet of the items it belongs to; then each row says to which.
    """

    path: tuple[str, ...]
    columns: tuple[Column, ...]
    named_by: str | None = None
    within: str | None = None

    @property
    def key(self) -> str:
        """The name of the sheet: `objectives.indicators`."""
        return ".".join(self.path)

    def column(self, key: str) -> Column:
        """Return a column by its name."""
        return next(column for column in self.columns if column.key == key)


_PHONE = tuple(mark for mark in getattr(Phone, "__metadata__", ()))


def list_of(shape: Shape) -> str | None:
    """Return the name of the list that values are chosen from: a section, a vocabulary, a few words."""
    if isinstance(shape, ChoiceShape):
        return "choice." + ".".join(shape.words).replace("-", "_")
    if isinstance(shape, FlagShape):
        return "choice.true.false"
    for mark in shape.markers if isinstance(shape, TextShape) else ():
        if isinstance(mark, Ref):
            return f"ids.{mark.section}"
        if isinstance(mark, Vocabulary):
            return f"words.{mark.name}"
        if isinstance(mark, LanguageTag):
            return "words.languages"
    return None


@cache
def sheets() -> tuple[SheetSpec, ...]:
    """Return the sheets of a plan in the order of the model, children behind those they belong to."""
    fields = record_shape(Plan).fields
    specs = []
    for key, field in fields.items():
        if key == CAMPAIGN and isinstance(field.shape, RecordShape):
            own = tuple(_columns(field.shape, (key,)))
            beside = [column for name in ("frameworks", "theme") for column in _top(name, fields[name])]
            usual = usual_columns(key)
            columns = sorted((*own, *beside), key=lambda column: _rank(column.key, usual))
            specs.append(SheetSpec((key,), tuple(columns)))
            specs += _children(field.shape, (key,), None)
        elif isinstance(field.shape, ListShape) and isinstance(field.shape.item, RecordShape):
            specs += _of_list((key,), field.shape.item, None)
    return tuple(specs)


@cache
def by_key() -> dict[str, SheetSpec]:
    """Return the sheets by name."""
    return {spec.key: spec for spec in sheets()}


@cache
def usual_columns(sheet: str) -> tuple[str, ...]:
    """Return the columns of a sheet that people fill first, in their order; nothing where all are seen at once."""
    keys = read_yaml(USUAL)["usual"].get(sheet, ())
    return tuple(str(key) for key in keys)


def _rank(key: str, usual: tuple[str, ...]) -> int:
    return usual.index(key) if key in usual else len(usual)


def _top(key: str, field: FieldShape) -> Iterator[Column]:
    if isinstance(field.shape, RecordShape):
        yield from _columns(field.shape, (key,))
    else:
        yield Column((key,), "Plan", field.shape, required=False)


def _of_list(path: tuple[str, ...], shape: RecordShape, within: str | None) -> list[SheetSpec]:
    key = NAMES.get(path[-1], "id")
    named_by = key if key in shape.fields else None
    usual = usual_columns(".".join(path))

    def order(column: Column) -> tuple[bool, bool, int]:
        return column.key != named_by, not column.required, _rank(column.key, usual)

    columns = sorted(_columns(shape, ()), key=order)
    return [SheetSpec(path, tuple(columns), named_by, within), *_children(shape, path, ".".join(path))]


def _children(shape: RecordShape, path: tuple[str, ...], within: str | None) -> list[SheetSpec]:
    specs = []
    for key, field in shape.fields.items():
        if isinstance(field.shape, ListShape) and isinstance(field.shape.item, RecordShape):
            specs += _of_list((*path, key), field.shape.item, within)
        elif isinstance(field.shape, RecordShape):
            specs += _children(field.shape, (*path, key), within)
    return specs


def _columns(shape: RecordShape, before: tuple[str, ...]) -> Iterator[Column]:
    """Yield a column for each value of an item; lists of groups have sheets of their own, signs are not shown.

    Numbers by name are one column, a line for each of them; texts by language have none.
    """
    for key, field in shape.fields.items():
        kind = field.shape
        if isinstance(kind, RecordShape):
            yield from (
                Column(c.path, c.owner, c.shape, c.required and field.required)
                for c in _columns(kind, (*before, key))
            )
        elif has_column(kind):
            yield Column((*before, key), shape.cls.__name__, kind, field.required)


def has_column(shape: Shape) -> bool:
    """Say whether a value stands in a cell: lists of groups have sheets of their own, texts by language none."""
    if isinstance(shape, MapShape):
        return isinstance(shape.value, NumberShape)
    return not isinstance(shape.item if isinstance(shape, ListShape) else shape, (MapShape, RecordShape))


def kind_of(column: Column) -> str:
    """Return what a column holds: `day`, `number`, `money`, `flag`, `text`."""
    shape = column.item
    if isinstance(shape, DayShape):
        return "day"
    if isinstance(shape, FlagShape):
        return "flag"
    if isinstance(shape, NumberShape):
        return "money" if column.path[-1] == "amount" else "number"
    return "text"
