"""The model's type hints, read once into plain descriptions that reading, schema and text listing share."""

from __future__ import annotations

import dataclasses
import datetime
import inspect
import threading
import types
import typing
from decimal import Decimal

from campaignkit.plan.model.base import Key, OneOrMany, Part, Range
from campaignkit.records import dataclass


@dataclass(frozen=True, slots=True)
class TextShape:
    """A text; the markers of the model say which texts are allowed."""

    markers: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class NumberShape:
    """A number of type `int`, `Decimal` or `float` between two bounds."""

    type: type[int] | type[Decimal] | type[float]
    range: Range | None


@dataclass(frozen=True, slots=True)
class DayShape:
    """A day."""


@dataclass(frozen=True, slots=True)
class ChoiceShape:
    """One of a few fixed words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FlagShape:
    """`true` or `false`."""


@dataclass(frozen=True, slots=True)
class MapShape:
    """A text for each of any number of keys: names by language."""

    key: TextShape
    value: Shape


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list of one kind of item; `one_or_many` also takes a single item without the dash."""

    item: Shape
    one_or_many: bool


@dataclass(frozen=True, slots=True)
class RecordShape:
    """A group of keys: the class it becomes and its fields by the key they have in the file."""

    cls: type[Part]
    fields: dict[str, FieldShape]


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One key of a group."""

    attribute: str
    shape: Shape
    required: bool


_SHAPES: dict[type[Part], RecordShape] = {}
_ONE_AT_A_TIME = threading.RLock()
"""Kits are rendered by several threads, and a shape is known before its fields are: nobody else may see it then."""

Shape = TextShape | NumberShape | DayShape | ChoiceShape | FlagShape | MapShape | ListShape | RecordShape


def record_shape(cls: type[Part]) -> RecordShape:
    """Describe one class of the model.

    Raises:
        TypeError: the class has a type hint that no shape stands for; a mistake in the model, not in a plan.

    """
    with _ONE_AT_A_TIME:
        return _SHAPES.get(cls) or _described(cls)


def _described(cls: type[Part]) -> RecordShape:
    hints = _hints(cls)
    fields: dict[str, FieldShape] = {}
    # known before its fields are, so that a class may hold items of its own kind
    shape = _SHAPES[cls] = RecordShape(cls, fields)
    for field in dataclasses.fields(cls):  # type: ignore[arg-type]  # every Part is a dataclass; tested
        hint = hints[field.name]
        key = next((m.name for m in _markers(_strip_none(hint)) if isinstance(m, Key)), field.name)
        required = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        fields[key] = FieldShape(field.name, _shape(hint, ()), required)
    return shape


def _hints(cls: type[Part]) -> dict[str, object]:
    """Return the type hints of a class and of those it comes from, in half the time of `typing.get_type_hints`."""
    hints: dict[str, object] = {}
    for part in reversed(cls.__mro__[:-1]):
        hints |= inspect.get_annotations(part, eval_str=True)
    return hints


def _strip_none(hint: object) -> object:
    """Return X for `X | None`."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        (only,) = [h for h in typing.get_args(hint) if h is not type(None)]
        return only
    return hint


def _markers(hint: object) -> tuple[object, ...]:
    return tuple(getattr(hint, "__metadata__", ()))


def _shape(hint: object, markers: tuple[object, ...]) -> Shape:
    hint = _strip_none(hint)
    origin = typing.get_origin(hint)
    if origin is typing.Annotated:
        return _shape(typing.get_args(hint)[0], (*_markers(hint), *markers))
    if origin is tuple:
        return ListShape(_shape(typing.get_args(hint)[0], ()), any(isinstance(m, OneOrMany) for m in markers))
    if origin is typing.Literal:
        return ChoiceShape(typing.get_args(hint))
    if hint is str:
        return TextShape(markers)
    if hint is bool:
        return FlagShape()
    if hint is int or hint is Decimal or hint is float:
        return NumberShape(hint, next((m for m in markers if isinstance(m, Range)), None))
    if origin is dict:
        key, value = (_shape(part, ()) for part in typing.get_args(hint))
        if isinstance(key, TextShape):
            return MapShape(key, value)
    if hint is datetime.date:
        return DayShape()
    if isinstance(hint, type) and issubclass(hint, Part):
        return record_shape(hint)
    raise TypeError(f"no shape for {hint!r}")
