"""Next year's plan from this year's: its days moved together, and what people vouched for taken out.

The text stays as its author has it, comments included: only the days, the campaign's id and the values that are taken
out change. What comes out is read again and compared before anybody gets it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.diagnostics.usage import UsageError
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.moving_days import EMPTIED, Field, plan_fields
from campaignkit.plan.paths import Path, key_of
from campaignkit.records import dataclass
from campaignkit.source.data_as_yaml import in_one_line
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Node, Scalar, Sequence, walk

WEEK = 7
BASELINE = "baseline"
EXTENDED = "<the plan of this year>"
"""Stands where the new plan names the old one, until it is known in which folder the new one lies."""


class NotMovedError(UsageError):
    """A plan that cannot be moved; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class NextYear:
    """The text of the new plan, how many days were moved by how many, and what was taken out."""

    text: str
    id: str
    by: int
    old_year: int
    days: int
    blanks: tuple[str, ...]


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
        NotMovedError: the plan has errors, or is written so that it cannot be changed safely.
    """
    plan, root = campaign.plan, campaign.root
    if plan is None or root is None:
        raise NotMovedError(f"{campaign.file} has errors: repair what `campaignkit check` lists, then try again.")
    by = (starts - plan.campaign.starts).days
    if keep_weekdays:
        by = -(-by // WEEK) * WEEK
    source = campaign.sources[campaign.file]
    new_id = f"{re.sub('-[0-9]{4}$', '', plan.campaign.id)}-{starts.year}"
    fields = list(plan_fields(root))
    if plan.extends is not None:
        return _over(plan, fields, new_id, starts, by)
    values: dict[Path, str] = {("campaign", "id"): new_id}
    blanks = [field for field in fields if field.owner in EMPTIED and not field.is_nothing]
    for field in fields:
        if field.moves:
            first = field.path == ("campaign", "starts")
            values[field.path] = (starts if first else _moved(field, by)).isoformat()
    days = len(values) - 1
    baselines = _baselines(blanks)
    there = {field.path: field for field in fields if field.path in baselines}
    edits = [_rewritten(source, field.value, values[field.path]) for field in fields if field.path in values]
    edits += [
        _Edit(field.value.start, field.value.end, in_one_line(baselines[path])) for path, field in there.items()
    ]
    for field in blanks:
        baseline = (*field.path[:-1], BASELINE)
        if baseline in baselines and baseline not in there:
            edits.append(_Edit(field.key.start, field.value.end, f"{BASELINE}: {in_one_line(baselines[baseline])}"))
        else:
            edits.append(_taken_out(source, field))
    text = _written(source.text, edits)
    blank_paths = tuple(field.path for field in blanks)
    _compare(SourceText(source.file, text), root, {**values, **baselines}, blank_paths)
    return NextYear(text, new_id, by, plan.campaign.starts.year, days, tuple(map(key_of, blank_paths)))


def _baselines(fields: list[Field]) -> dict[Path, str]:
    """Return what results of last year are this year's baselines, by the path of the baseline."""
    baselines: dict[Path, str] = {}
    for field in fields:
        value = field.value.get("value") if field.path[-1] == "result" and isinstance(field.value, Mapping) else None
        if isinstance(value, Scalar) and value.value.strip():
            baselines[*field.path[:-1], BASELINE] = " ".join(value.value.split())
    return baselines


def _over(plan: Plan, fields: list[Field], new_id: str, starts: datetime.date, by: int) -> NextYear:
    """Return a plan that extends one which itself extends another, and says only what is different next year."""
    blanks = tuple(key_of(field.path) for field in fields if field.owner in EMPTIED and not field.is_nothing)
    (ends,) = (_moved(field, by) for field in fields if field.path == ("campaign", "ends"))
    lines = [
        f"extends: {EXTENDED}",
        f"move_days: {by}",
        "campaign:",
        f"  id: {new_id}",
        f"  follows: {EXTENDED}",
        f"  starts: {starts}",
        f"  ends: {ends}",
        *(["remove:", *(f"  - {path}" for path in blanks)] if blanks else []),
        *_baseline_lines(_baselines([field for field in fields if field.owner in EMPTIED])),
    ]
    days = sum(field.moves for field in fields)
    return NextYear("\n".join(lines) + "\n", new_id, by, plan.campaign.starts.year, days, blanks)


def _baseline_lines(baselines: dict[Path, str]) -> Iterator[str]:
    """Yield the lines by which an overlay gives objectives and indicators of its base their new baselines."""
    if baselines:
        yield "objectives:"
    for objective in dict.fromkeys(path[1] for path in baselines):
        yield f"  - id: {objective}"
        own = {path[2:]: value for path, value in baselines.items() if path[1] == objective}
        if (BASELINE,) in own:
            yield f"    {BASELINE}: {in_one_line(own.pop((BASELINE,)))}"
        if own:
            yield "    indicators:"
        for path, value in own.items():
            yield f"      - {{id: {path[1]}, {BASELINE}: {in_one_line(value)}}}"


def _moved(field: Field, by: int) -> datetime.date:
    try:
        if field.day is not None:
            return field.day + datetime.timedelta(days=by)
    except OverflowError:
        pass
    place = field.value.span
    raise NotMovedError(
        f"{place.file}:{place.start.line}: write this day as year-month-day, such as 2027-02-09, then try again."
    )


def _rewritten(source: SourceText, node: Node, text: str) -> _Edit:
    """Return the edit that puts a text in the place of another, in the quotes it had."""
    raw = source.text[node.start : node.end]
    mark = raw[0] if raw[:1] in ("'", '"') and raw[:1] == raw[-1:] else ""
    return _Edit(node.start, node.end, f"{mark}{text}{mark}")


def _taken_out(source: SourceText, field: Field) -> _Edit:
    """Return the edit that leaves a key with nothing behind it; a comment between them stays."""
    start = field.value.start
    between = source.text[field.key.end : start]
    start -= len(between) - len(between.rstrip())
    is_list = isinstance(field.value, Sequence)
    return _Edit(start, field.value.end, " []" if is_list and "#" not in between else "")


def _written(text: str, edits: list[_Edit]) -> str:
    parts, at = [], 0
    for edit in sorted(dict.fromkeys(edits), key=lambda edit: edit.start):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def _compare(new: SourceText, root: Node, values: dict[Path, str], paths: tuple[Path, ...]) -> None:
    """See that the new text says what the old one said, but for what was meant to change.

    Raises:
        NotMovedError: it does not; the way the plan is written does not allow it to be changed safely.
    """

    def said(tree: Node) -> dict[Path, str]:
        texts = ((path, node.value) for path, node in walk(tree) if isinstance(node, Scalar))
        return {path: value for path, value in texts if not any(path[: len(part)] == part for part in paths)}

    document = load_text(new)
    if document.root is None or document.diagnostics or said(document.root) != {**said(root), **values}:
        raise NotMovedError(
            f"{new.file} is written in a way that cannot be changed safely: write its days without `&` and `*`."
        )
