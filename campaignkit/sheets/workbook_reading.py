"""From a workbook to rows of values: each cell read once, everything that cannot be read named at its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from campaignkit.plan.not_read import NotReadError
from campaignkit.recipients.head_words import plain
from campaignkit.records import dataclass
from campaignkit.sheets.as_exported import Base
from campaignkit.sheets.column_places import Placed, label_keys
from campaignkit.sheets.columns import CAMPAIGN, Column, SheetSpec
from campaignkit.sheets.comparable_values import in_a_line, number
from campaignkit.sheets.findings import VALUE as BAD_VALUE
from campaignkit.sheets.findings import FileFindings
from campaignkit.sheets.labels_of_choices import BETWEEN
from campaignkit.sheets.row_names import row_numbers
from campaignkit.sheets.tables import KEY, ORDER, PARENT, VALUE, WAS, list_of_parents
from campaignkit.sheets.typed_cells import CellReader
from campaignkit.sheets.workbook_as_saved import RawCell

SPECIAL = (PARENT, ORDER, WAS)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row: its number, its key at export, what it belongs to, its number among its like, its values.

    `cells` are the columns the values stand in; what could not be read is in neither. `new_id` is what a new row
    without an id gets.
    """

    row: int
    was: str
    parent: str
    order: str
    fields: Mapping[str, str]
    new_id: str = ""
    cells: Mapping[str, tuple[int, int]] = field(default_factory=dict)


def read_rows(
    here: Placed, base: Base | None, reader: CellReader, findings: FileFindings, new_ids: Mapping[int, str]
) -> Iterator[ReadRow]:
    """Yield the rows of a sheet below its heads that hold anything; `new_ids` are the ids of rows without one."""
    if here.spec.path == (CAMPAIGN,):
        yield _campaign(here, base, reader, findings)
        return
    export = base.fields.get(here.spec.key, {}) if base is not None else {}
    for number_ in row_numbers(here):
        was = _text(here, number_, WAS)
        before = export.get(was, {})
        fields, cells = {}, {}
        for column in here.spec.columns:
            at = here.columns.get(column.key)
            if at is None:
                continue
            value = _read(here, number_, at, column, before.get(column.key), reader, findings)
            if value is not None:
                fields[column.key] = value
                cells[column.key] = (number_, at)
        if not any(fields.values()) and len(fields) == sum(c.key in here.columns for c in here.spec.columns):
            continue
        parent = _text(here, number_, PARENT).split(BETWEEN)[0].strip()
        if (parents := list_of_parents(here.spec)) is not None:
            parent = reader.named(_text(here, number_, PARENT), parents)
        if here.spec.within is not None and PARENT in here.columns:
            cells[PARENT] = (number_, here.columns[PARENT])
        yield ReadRow(
            number_, was, parent, number(_text(here, number_, ORDER)), fields, new_ids.get(number_, ""), cells
        )


def _text(here: Placed, row: int, key: str) -> str:
    at = here.columns.get(key)
    return "" if at is None else in_a_line(here.raw.cell(row, at).text)


def _read(
    here: Placed, row: int, at: int, column: Column, before: str | None, reader: CellReader, findings: FileFindings
) -> str | None:
    """Return the value of a cell, or None after naming what is wrong with it."""
    why = here.raw.faults.get((row, at))
    if why is not None:
        hint = "Type the value, or take the cell apart. Nothing in the plan is changed by this cell."
        findings.add(BAD_VALUE, here.raw, row, at, f"{why}.", hint)
        return None
    try:
        return reader.read(here.raw.cell(row, at), column, before)
    except NotReadError as error:
        findings.add(BAD_VALUE, here.raw, row, at, error.message, error.hint)
        return None


def _campaign(here: Placed, base: Base | None, reader: CellReader, findings: FileFindings) -> ReadRow:
    """Return the sheet of the campaign, on which each key has a row."""
    spec: SheetSpec = here.spec
    before = (base.fields.get(CAMPAIGN, {}) if base is not None else {}).get(CAMPAIGN, {})
    labels = label_keys(base.language if base is not None else "en") | label_keys("en")
    keys = {column.key for column in spec.columns}
    at = here.columns.get(VALUE)
    fields, cells = {}, {}
    for number_ in row_numbers(here):
        key = _text(here, number_, KEY)
        first: RawCell = here.raw.cell(number_, here.columns.get("_label", 0))
        key = key if key in keys else labels.get(plain(first.text), "")
        if key and at is not None and key not in fields:
            value = _read(here, number_, at, spec.column(key), before.get(key), reader, findings)
            if value is not None:
                fields[key] = value
                cells[key] = (number_, at)
    return ReadRow(here.head_row, CAMPAIGN, "", "", fields, "", cells)
