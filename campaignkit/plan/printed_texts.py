"""Every printed text of a plan with its path, and those of papers of the office, found by walking the model."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from operator import is_
from typing import Any, cast

from campaignkit.plan.model.base import OfPapers, Part, Printed
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path, item_step, key_of
from campaignkit.plan.shape import FieldShape, ListShape, RecordShape, Shape, TextShape, record_shape
from campaignkit.records import dataclass

Marker = type[Printed] | type[OfPapers]
_PRINTING: dict[tuple[type[Part], Marker], tuple[tuple[str, FieldShape], ...]] = {}


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
    return _texts(plan, Printed)


def office_texts(plan: Plan) -> Iterator[PlanText]:
    """Yield every text of the plan that only papers of the office print; nobody has to translate it."""
    return _texts(plan, OfPapers)


def with_texts(plan: Plan, texts: Mapping[str, str]) -> Plan:
    """Return the plan with texts put in place of its own, by their key; what stays the same is shared."""
    for marker in (Printed, OfPapers):
        plan = cast(Plan, _Walk(marker, lambda text: texts.get(text.key, text.value)).record(plan, ()))
    return plan


def _texts(plan: Plan, marker: Marker) -> Iterator[PlanText]:
    texts: list[PlanText] = []

    def note(text: PlanText) -> str:
        texts.append(text)
        return text.value

    _Walk(marker, note).record(plan, ())
    yield from texts


class _Walk:
    """A walk through the texts of one kind, each of which may be changed."""

    def __init__(self, marker: Marker, change: Callable[[PlanText], str]) -> None:
        self._marker = marker
        self._change = change

    def record(self, part: Part, path: Path) -> Part:
        changes: dict[str, Any] = {}
        for key, field in _printing(type(part), self._marker):
            value = getattr(part, field.attribute)
            if value is not None:
                new = self._value(field.shape, value, (*path, key))
                if new is not value:
                    changes[field.attribute] = new
        return dataclasses.replace(part, **changes) if changes else part  # type: ignore[type-var]  # Parts are dataclasses

    def _value(self, shape: Shape, value: Any, path: Path) -> Any:
        if isinstance(shape, RecordShape):
            return self.record(value, path)
        if isinstance(shape, ListShape):
            items = tuple(
                [self._value(shape.item, item, (*path, item_step(item, n))) for n, item in enumerate(value)]
            )
            return value if all(map(is_, items, value)) else items
        if isinstance(shape, TextShape):
            printing = next((marker for marker in shape.markers if isinstance(marker, self._marker)), None)
            line = not isinstance(printing, Printed) or printing.line
            return value if printing is None else self._change(PlanText(path, value, line))
        return value


def _printing(cls: type[Part], marker: Marker) -> tuple[tuple[str, FieldShape], ...]:
    """Return the fields of a class below which text of a kind may stand: most of a plan is not printed."""
    if (cls, marker) not in _PRINTING:
        fields = record_shape(cls).fields.items()
        result = tuple((key, field) for key, field in fields if _may_print(field.shape, marker, frozenset({cls})))
        _PRINTING[cls, marker] = result
    return _PRINTING[cls, marker]


def _may_print(shape: Shape, marker: Marker, above: frozenset[type[Part]]) -> bool:
    if isinstance(shape, TextShape):
        return any(isinstance(one, marker) for one in shape.markers)
    if isinstance(shape, ListShape):
        return _may_print(shape.item, marker, above)
    if isinstance(shape, RecordShape):
        below = above | {shape.cls}
        return shape.cls in above or any(_may_print(field.shape, marker, below) for field in shape.fields.values())
    return False
