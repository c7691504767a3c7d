"""Next year's plan from this year's: its days moved together, and what people vouched for taken out.

The text stays as its author has it, comments included: only the days, the campaign's id and the values that are taken
out change. What comes out is read again and compared before anybody gets it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from campaignkit.campaign.campaign import Campaign
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path, item_step, key_of
from campaignkit.plan.shape import DayShape, ListShape, MapShape, RecordShape, Shape, record_shape
from campaignkit.records import dataclass
from campaignkit.source.file import SourceText
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Node, Scalar, Sequence, walk

EMPTIED = frozenset(
    {("HelpService", "verified"), ("HelpService", "informed"), ("Material", "approval"), ("Plan", "statements")}
)
"""What somebody has vouched for, for the old campaign only: nobody has called, told, approved or answered anew."""
STAYS = frozenset({("Pretest", "on"), ("EasyToRead", "on"), ("Waiver", "until")})
"""Days of what has happened, or was decided until a day, which no move of the campaign changes."""
WEEK = 7


class NotMovedError(Exception):
    """A plan that cannot be moved; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class NextYear:
    """The text of the new plan, how many days were moved by how many, and what was taken out."""

    text: str
    id: str
    by: int
    old_year: int
    moved: int
    emptied: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Field:
    """A key of the plan with its value: whose it is, what may stand there, and where it is."""

    owner: tuple[str, str]
    shape: Shape
    path: Path
    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class _Edit:
    """A stretch of the text and what becomes of it."""

    start: int
    end: int
    text: str


def next_year(campaign: Campaign, starts: datetime.date, *, keep_weekdays: bool = False) -> NextYear:
    """Return the plan of a campaign as one that starts on another day.

    With `keep_weekdays` everything but the first day moves by whole weeks: what is on a Tuesday stays on one.

    Raises:
        NotMovedError: the plan has errors, extends another one, or is written so that it cannot be changed safely.
    """
    plan, root = campaign.plan, campaign.root
    if plan is None or root is None:
        raise NotMovedError(f"{campaign.file} has errors: repair what `campaignkit check` lists, then try again.")
    if plan.extends is not None:
        raise NotMovedError(f"{campaign.file} extends another plan, whose days would stay: move `{plan.extends}`.")
    by = (starts - plan.campaign.starts).days
    if keep_weekdays:
        by = -(-by // WEEK) * WEEK
    source = campaign.sources[campaign.file]
    new_id = f"{re.sub('-[0-9]{4}$', '', plan.campaign.id)}-{starts.year}"
    fields = list(_fields(record_shape(Plan), root, ()))
    changed: dict[Path, str] = {("campaign", "id"): new_id}
    emptied = [field for field in fields if field.owner in EMPTIED and not _is_nothing(field.value)]
    for field in fields:
        if isinstance(field.shape, DayShape) and field.owner not in STAYS and not _is_nothing(field.value):
            first = field.path == ("campaign", "starts")
            changed[field.path] = (starts if first else _moved(field, by)).isoformat()
    edits = [_rewritten(source, field.value, changed[field.path]) for field in fields if field.path in changed]
    edits += [_taken_out(source, field) for field in emptied]
    text = _written(source.text, edits)
    _compare(SourceText(source.file, text), root, changed, tuple(field.path for field in emptied))
    return NextYear(
        text, new_id, by, plan.campaign.starts.year, len(changed) - 1, tuple(key_of(field.path) for field in emptied)
    )


def _fields(shape: Shape, node: Node, path: Path) -> Iterator[_Field]:
    """Yield every key with its value, down to the values that are taken out whole."""
    if isinstance(shape, RecordShape) and isinstance(node, Mapping):
        for key, value in node.entries:
            field = shape.fields.get(key.value)
            if field is None:
                continue
            found = _Field((shape.cls.__name__, field.attribute), field.shape, (*path, key.value), key, value)
            yield found
            if found.owner not in EMPTIED:
                yield from _fields(field.shape, value, found.path)
    elif isinstance(shape, ListShape) and isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _fields(shape.item, item, (*path, item_step(item, index)))
    elif isinstance(shape, ListShape):
        yield from _fields(shape.item, node, path)
    elif isinstance(shape, MapShape) and isinstance(node, Mapping):
        for key, value in node.entries:
            yield from _fields(shape.value, value, (*path, key.value))


def _is_nothing(node: Node) -> bool:
    return (isinstance(node, Scalar) and node.is_null) or (isinstance(node, Sequence) and not node.items)


def _moved(field: _Field, by: int) -> datetime.date:
    try:
        assert isinstance(field.value, Scalar)  # noqa: S101  # the plan could be built
        return datetime.date.fromisoformat(field.value.value) + datetime.timedelta(days=by)
    except (ValueError, OverflowError) as error:
        place = field.value.span
        raise NotMovedError(
            f"{place.file}:{place.start.line}: write this day as year-month-day, such as 2027-02-09, then try again."
        ) from error


def _rewritten(source: SourceText, node: Node, text: str) -> _Edit:
    """Return the edit that puts a text in the place of another, in the quotes it had."""
    raw = source.text[node.start : node.end]
    mark = raw[0] if raw[:1] in ("'", '"') and raw[:1] == raw[-1:] else ""
    return _Edit(node.start, node.end, f"{mark}{text}{mark}")


def _taken_out(source: SourceText, field: _Field) -> _Edit:
    """Return the edit that leaves a key with nothing behind it; a comment between them stays."""
    start = field.value.start
    between = source.text[field.key.end : start]
    start -= len(between) - len(between.rstrip())
    listed = isinstance(field.value, Sequence)
    return _Edit(start, field.value.end, " []" if listed and "#" not in between else "")


def _written(text: str, edits: list[_Edit]) -> str:
    parts, at = [], 0
    for edit in sorted(dict.fromkeys(edits), key=lambda edit: edit.start):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def _compare(new: SourceText, root: Node, changed: dict[Path, str], emptied: tuple[Path, ...]) -> None:
    """See that the new text says what the old one said, but for what was meant to change.

    Raises:
        NotMovedError: it does not; the way the plan is written does not allow it to be changed safely.
    """

    def said(tree: Node) -> dict[Path, str]:
        texts = ((path, node.value) for path, node in walk(tree) if isinstance(node, Scalar))
        return {path: value for path, value in texts if not any(path[: len(gone)] == gone for gone in emptied)}

    loaded = load_text(new)
    if loaded.root is None or loaded.diagnostics or said(loaded.root) != {**said(root), **changed}:
        raise NotMovedError(
            f"{new.file} is written in a way that cannot be changed safely: write its days without `&` and `*`."
        )
