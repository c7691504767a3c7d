"""The days of a plan: which there are, which move with the campaign, and moving those of a base."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path, item_step
from campaignkit.plan.shape import DayShape, ListShape, MapShape, RecordShape, Shape, record_shape
from campaignkit.records import dataclass
from campaignkit.source.node import Mapping, Node, Scalar, Sequence

EMPTIED = frozenset(
    {
        ("CampaignSection", "reviewed"),
        ("HelpService", "verified"),
        ("HelpService", "informed"),
        ("Material", "approval"),
        ("Plan", "statements"),
        ("Objective", "result"),
        ("Indicator", "result"),
        ("Activity", "done"),
    }
)
"""What somebody has vouched for, for the old campaign only: nobody has called, told, approved, answered or counted
anew."""
STAYS = frozenset(
    {("Pretest", "on"), ("EasyToRead", "on"), ("Waiver", "until"), ("Rate", "on"), ("MadeElsewhere", "rights_until")}
)
"""Days of what has happened, or was decided until a day, which no move of the campaign changes."""


@dataclass(frozen=True, slots=True)
class Field:
    """A key of the plan with its value: whose it is, what may stand there, and where it is."""

    owner: tuple[str, str]
    shape: Shape
    path: Path
    key: Scalar
    value: Node

    @property
    def is_nothing(self) -> bool:
        """Whether nothing stands behind the key."""
        value = self.value
        return (isinstance(value, Scalar) and value.is_null) or (isinstance(value, Sequence) and not value.items)

    @property
    def moves(self) -> bool:
        """Whether it is a day that moves with the campaign."""
        return isinstance(self.shape, DayShape) and self.owner not in STAYS and not self.is_nothing

    @property
    def day(self) -> datetime.date | None:
        """The day that stands here; None where none can be read."""
        try:
            return datetime.date.fromisoformat(self.value.value) if isinstance(self.value, Scalar) else None
        except ValueError:
            return None


def plan_fields(root: Node) -> Iterator[Field]:
    """Yield every key of a plan with its value, down to the values that somebody has vouched for."""
    yield from _fields(record_shape(Plan), root, ())


def _fields(shape: Shape, node: Node, path: Path) -> Iterator[Field]:
    if isinstance(shape, RecordShape) and isinstance(node, Mapping):
        for key, value in node.entries:
            field = shape.fields.get(key.value)
            if field is None:
                continue
            plan_field = Field((shape.cls.__name__, field.attribute), field.shape, (*path, key.value), key, value)
            yield plan_field
            if plan_field.owner not in EMPTIED:
                yield from _fields(field.shape, value, plan_field.path)
    elif isinstance(shape, ListShape) and isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _fields(shape.item, item, (*path, item_step(item, index)))
    elif isinstance(shape, ListShape):
        yield from _fields(shape.item, node, path)
    elif isinstance(shape, MapShape) and isinstance(node, Mapping):
        for key, value in node.entries:
            yield from _fields(shape.value, value, (*path, key.value))


def with_days_moved(root: Mapping, by: int) -> Mapping:
    """Return a tree whose days stand `by` days later; each still knows the place where it was written."""
    by_id: dict[int, Scalar] = {}
    for field in plan_fields(root):
        if field.moves and field.day is not None and isinstance(field.value, Scalar):
            old = field.value
            try:
                new = (field.day + datetime.timedelta(days=by)).isoformat()
            except OverflowError:
                continue
            by_id[id(old)] = Scalar(new, old.source, old.start, old.end, old.style)
    tree = _with(root, by_id) if by else root
    return tree if isinstance(tree, Mapping) else root


def _with(node: Node, new: dict[int, Scalar]) -> Node:
    if isinstance(node, Mapping):
        entries = [(key, _with(value, new)) for key, value in node.entries]
        return Mapping(entries, node.source, node.start, node.end)
    if isinstance(node, Sequence):
        return Sequence([_with(item, new) for item in node.items], node.source, node.start, node.end)
    return new.get(id(node), node)


def window(root: Node) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and the last day of a campaign, where both can be read."""
    days = {field.path: field.day for field in plan_fields(root) if field.path[:1] == ("campaign",)}
    first, last = days.get(("campaign", "starts")), days.get(("campaign", "ends"))
    return None if first is None or last is None else (first, last)
