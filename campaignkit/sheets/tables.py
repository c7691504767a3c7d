"""The sheets of a workbook as plain data: heads with what they mean, rows of values, before any library is asked."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from decimal import Decimal, InvalidOperation

from campaignkit.knowledge.sheet_words import SheetWords
from campaignkit.records import dataclass
from campaignkit.sheets.columns import CAMPAIGN, Column, SheetSpec, by_key, kind_of, sheets, usual_columns
from campaignkit.sheets.comparable_values import SAME
from campaignkit.sheets.labels_of_choices import Labels
from campaignkit.sheets.rows_of_plan import Content, ContentRow

PARENT, ORDER, WAS, KEY, VALUE = "_parent", "_order", "_was", "_key", "_value"
"""Columns that are not keys of the plan: to what a row belongs, its number, its key at export; key and value."""
Cell = str | Decimal | datetime.date | None
_WIDE, _LINE, _SHORT, _NARROW = 52, 32, 24, 13


@dataclass(frozen=True, slots=True)
class Head:
    """A column of a sheet: its name for the program, its head, what it means, what it holds, how it looks."""

    key: str
    text: str
    note: str
    kind: str = "text"
    required: bool = False
    width: int = _SHORT
    chosen_from: str | None = None
    many: bool = False
    hidden: bool = False
    folded: bool = False
    as_text: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet. On that of the campaign each row has a kind and a list of its own: `row_heads`."""

    key: str
    title: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    row_heads: tuple[Head, ...] = ()


def tables(content: Content, labels: Labels, words: SheetWords) -> Iterator[Sheet]:
    """Yield all sheets of a plan; a list without items has a sheet to fill."""
    for spec in sheets():
        lines = list(content[spec.key].values())
        if spec.path == (CAMPAIGN,):
            yield _campaign(spec, lines[0] if lines else None, labels, words)
        else:
            heads = tuple(_heads(spec, words, {key for line in lines for key in line.fields}))
            rows = tuple(tuple(_cells(spec, heads, line, labels)) for line in lines)
            yield Sheet(spec.key, words.sheet(spec.key), heads, rows)


def _campaign(spec: SheetSpec, line: ContentRow | None, labels: Labels, words: SheetWords) -> Sheet:
    heads = (
        Head("_label", words.sheet(CAMPAIGN), "", width=34),
        Head(VALUE, words.says("value"), "", width=64),
        Head("_what", words.says("what"), "", width=64),
        Head(KEY, "key", "", hidden=True),
    )
    keys = frozenset(line.fields if line is not None else ())
    row_heads = tuple(sorted((_head(spec, column, words, keys) for column in spec.columns), key=_is_folded))
    rows = []
    for head in row_heads:
        column = spec.column(head.key)
        text = line.fields.get(column.key, "") if line is not None else ""
        rows.append((_marked(head), _cell(text, column, labels), head.note, column.key))
    return Sheet(spec.key, words.sheet(spec.key), heads, tuple(rows), row_heads)


def _is_folded(head: Head) -> bool:
    return head.folded


def _heads(spec: SheetSpec, words: SheetWords, keys: Collection[str]) -> Iterator[Head]:
    if spec.within is not None:
        says, note = words.says("belongs-to"), words.says("parent-explained")
        yield Head(PARENT, says, note, required=True, chosen_from=list_of_parents(spec))
    if spec.named_by is None:
        yield Head(ORDER, words.says("order"), words.says("order-explained"), "number", width=8, as_text=False)
    yield from sorted((_head(spec, column, words, keys) for column in spec.columns), key=_is_folded)
    yield Head(WAS, "was", "", hidden=True)


def list_of_parents(spec: SheetSpec) -> str | None:
    """Return the list from which people choose what a row belongs to; None where that has no short name."""
    above = by_key()[spec.within] if spec.within is not None else None
    return f"ids.{above.path[-1]}" if above is not None and above.named_by else None


def _head(spec: SheetSpec, column: Column, words: SheetWords, keys: Collection[str]) -> Head:
    """Return the head of a column; one that is rarely needed and is empty everywhere is folded."""
    kind, usual = kind_of(column), usual_columns(spec.key)
    note = words.explained(column.owner, column.path[-1])
    if column.many or column.by_name:
        note = f"{note} {words.says('several')}"
    elif column.chosen_from is not None:
        note = f"{note} {words.says('choose')}"
    is_choice = column.is_fixed or column.is_line
    if kind != "text":
        width = _NARROW
    elif column.many or column.chosen_from or column.is_fixed:
        width = _SHORT
    else:
        width = _LINE if column.is_line else _WIDE
    path = column.path[1:] if spec.path == (CAMPAIGN,) and column.path[0] == CAMPAIGN else column.path
    return Head(
        column.key,
        words.head(spec.key, path),
        note.strip(),
        kind,
        column.required,
        width,
        column.chosen_from,
        column.many,
        folded=bool(usual) and not column.required and column.key not in usual and column.key not in keys,
        as_text=kind == "text" and (is_choice or column.many or column.chosen_from is not None),
    )


def _marked(head: Head) -> str:
    return f"{head.text} *" if head.required else head.text


def marked(head: Head) -> str:
    """Return the words of a head, with a star where it has to be filled."""
    return _marked(head)


def _cells(spec: SheetSpec, heads: tuple[Head, ...], line: ContentRow, labels: Labels) -> Iterator[Cell]:
    for head in heads:
        if head.key == PARENT:
            parents = list_of_parents(spec)
            yield labels.shown(parents, line.parent) if parents else line.parent
        elif head.key == ORDER:
            yield Decimal(int(str(line.place[-1])) + 1)
        elif head.key == WAS:
            yield line.key
        else:
            yield _cell(line.fields.get(head.key, ""), spec.column(head.key), labels)


def _cell(text: str, column: Column, labels: Labels) -> Cell:
    if not text:
        return None
    name = column.chosen_from
    if name is not None:
        return SAME.join(labels.shown(name, item) for item in text.split(SAME))
    kind = kind_of(column)
    if column.many or kind not in ("day", "number", "money"):
        return text
    try:
        return datetime.date.fromisoformat(text) if kind == "day" else Decimal(text)
    except (ValueError, InvalidOperation):
        return text
