"""Every printed text of a plan with its path, found by walking the model."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from operator import is_
from typing import Any, cast

from campaignkit.plan.model.base import Part, Printed
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path, item_step, key_of
from campaignkit.plan.shape import FieldShape, ListShape, RecordShape, Shape, TextShape, record_shape
from campaignkit.records import dataclass

_PRINTING: dict[type[Part], tuple[tuple[str, FieldShape], ...]] = {}


@dataclass(frozen=True, slots=True)
class PlanText:
    """One printed text: where it stands, what it says as written in the plan, and whether it is a single line."""

    path: Path
    value: str
    line: bool

    @property
    def key(self) -> str:
        """The stable name of the text: `messages.talk-early.headline`."""
        return key_of(self.path)


def printed_texts(plan: Plan) -> Iterator[PlanText]:
    """Yield every text of the plan that is made to be printed, in the order of the model."""
    found: list[PlanText] = []

    def note(text: PlanText) -> str:
        found.append(text)
        return text.value

    _record(record_shape(Plan), plan, (), note)
    yield from found


def with_texts(plan: Plan, texts: Mapping[str, str]) -> Plan:
    """Return the plan with texts put in place of its printed ones, by their key; what stays the same is shared."""
    return cast(Plan, _record(record_shape(Plan), plan, (), lambda text: texts.get(text.key, text.value)))


def _record(shape: RecordShape, part: Part, path: Path, change: Callable[[PlanText], str]) -> Part:
    changed: dict[str, Any] = {}
    for key, field in _printing(shape.cls):
        value = getattr(part, field.attribute)
        if value is not None:
            new = _value(field.shape, value, (*path, key), change)
            if new is not value:
                changed[field.attribute] = new
    return dataclasses.replace(part, **changed) if changed else part  # type: ignore[type-var]  # Parts are dataclasses


def _printing(cls: type[Part]) -> tuple[tuple[str, FieldShape], ...]:
    """Return the fields of a class below which printed text may stand: most of a plan is not printed."""
    if cls not in _PRINTING:
        fields = record_shape(cls).fields.items()
        _PRINTING[cls] = tuple((key, field) for key, field in fields if _may_print(field.shape, frozenset({cls})))
    return _PRINTING[cls]


def _may_print(shape: Shape, above: frozenset[type[Part]]) -> bool:
    if isinstance(shape, TextShape):
        return any(isinstance(marker, Printed) for marker in shape.markers)
    if isinstance(shape, ListShape):
        return _may_print(shape.item, above)
    if isinstance(shape, RecordShape):
        below = above | {shape.cls}
        return shape.cls in above or any(_may_print(field.shape, below) for field in shape.fields.values())
    return False


def _value(shape: Shape, value: Any, path: Path, change: Callable[[PlanText], str]) -> Any:
    if isinstance(shape, RecordShape):
        return _record(shape, value, path, change)
    if isinstance(shape, ListShape):
        items = tuple([_value(shape.item, item, (*path, item_step(item, n)), change) for n, item in enumerate(value)])
        return value if all(map(is_, items, value)) else items
    if isinstance(shape, TextShape):
        printed = next((marker for marker in shape.markers if isinstance(marker, Printed)), None)
        return value if printed is None else change(PlanText(path, value, printed.line))
    return value
