"""Every printed text of a plan with its path, found by walking the model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from campaignkit.plan.model.base import Part, Printed
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.shape import FieldShape, ListShape, RecordShape, Shape, TextShape, record_shape
from campaignkit.records import dataclass

Path = tuple[str | int, ...]
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


def key_of(path: Path) -> str:
    """Return the stable name of a text by its path."""
    return ".".join(str(step) for step in path)


def printed_texts(plan: Plan) -> Iterator[PlanText]:
    """Yield every text of the plan that is made to be printed, in the order of the model."""
    yield from _record(record_shape(Plan), plan, ())


def _record(shape: RecordShape, part: Part, path: Path) -> Iterator[PlanText]:
    for key, field in _printing(shape.cls):
        value = getattr(part, field.attribute)
        if value is not None:
            yield from _value(field.shape, value, (*path, key))


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


def _value(shape: Shape, value: Any, path: Path) -> Iterator[PlanText]:
    if isinstance(shape, TextShape):
        for marker in shape.markers:
            if isinstance(marker, Printed):
                yield PlanText(path, value, marker.line)
    elif isinstance(shape, RecordShape):
        yield from _record(shape, value, path)
    elif isinstance(shape, ListShape):
        for index, item in enumerate(value):
            step = getattr(item, "id", index) if isinstance(item, Part) else index
            yield from _value(shape.item, item, (*path, step))
