"""A three-way merge by field: what the plan said at export, what the workbook says now, what the plan says now.

Where one side has changed a value, that one counts. Where both have, nobody decides for people: it is a conflict.
What is damaged or missing in the workbook is never read as deleted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from campaignkit.diagnostics.finding import Severity
from campaignkit.diagnostics.shortened import shorten
from campaignkit.sheets.as_exported import Base
from campaignkit.sheets.column_places import Placed
from campaignkit.sheets.columns import CAMPAIGN, SheetSpec, kind_of, sheets
from campaignkit.sheets.comparable_values import SAME, in_a_line
from campaignkit.sheets.findings import CONFLICT, FileFindings
from campaignkit.sheets.findings import VALUE as BAD_VALUE
from campaignkit.sheets.labels_of_choices import BETWEEN
from campaignkit.sheets.rows_of_plan import Content, ContentRow
from campaignkit.sheets.rows_read_before import Again
from campaignkit.sheets.short_names import CALLED, id_for
from campaignkit.sheets.tables import PARENT
from campaignkit.sheets.workbook_reading import ReadRow

BOTH, WORKBOOK, PLAN = "ask", "workbook", "plan"
"""What counts where both sides have changed a value."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A value that becomes another one, with its cell as people call it; `why` where no cell says so itself.

    `cell_text` is what stands in the cell, where a day, a number or a short name was read out of something else.
    """

    cell: str
    column: str
    old: str
    new: str
    why: str = ""
    cell_text: str = ""


@dataclass(slots=True)
class RowChange:
    """What becomes of a row: a new one, one with other values, or one that is gone from the workbook."""

    spec: SheetSpec
    key: str
    kind: str
    line: ContentRow | None = None
    row: ReadRow | None = None
    parent: str = ""
    fields: list[FieldChange] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Merged:
    """All changes, the ids that become others by list, and rows of the workbook by sheet and key."""

    changes: list[RowChange] = field(default_factory=list)
    new_ids: dict[str, dict[str, str]] = field(default_factory=dict)
    rows: dict[tuple[str, str], ReadRow] = field(default_factory=dict)
    orders: dict[str, dict[str, str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


class Merger:
    """Merges sheet by sheet, those of parents first."""

    def __init__(self, base: Base | None, now: Content, findings: FileFindings, take: str) -> None:
        """Take what the plan said at export and says now, and what counts where both sides have changed."""
        self.base, self.now, self.findings, self.take = base, now, findings, take
        self.merge = Merged()

    def sheet(self, here: Placed, rows: list[ReadRow]) -> None:
        """Merge one sheet."""
        spec = here.spec
        export = self.base.fields.get(spec.key, {}) if self.base is not None else {}
        used: set[str] = set()
        ids: set[str] = {str(row.fields.get(spec.named_by or "", "")) for row in rows} - {""}
        pairs: list[tuple[ReadRow, str | None]] = []
        for row in rows:
            key = self._key(spec, row, export, used)
            pairs.append((row, key))
            if key is not None:
                used.add(key)
        again = Again(spec, self.now[spec.key], export, used)
        read_in = {row.row: again.take(row) for row, key in pairs if key is None and not _named(spec, row)}
        for row, key in pairs:
            if key is None and (there := read_in.get(row.row)) is not None:
                self._read_in(here, row, there, used)
                continue
            if key is None:
                self._new(here, row, used, ids, None if _named(spec, row) else again.alike(row))
                continue
            self.merge.rows[spec.key, key] = row
            self._orders(spec, key, row)
            line = self.now[spec.key].get(key)
            if line is not None:
                self._fields(here, row, key, line, export.get(key) if self.base is not None else None)
            elif any(row.fields.get(name, "") != text for name, text in export[key].items()):
                self._gone_in_plan(here, row, key)
        if spec.path != (CAMPAIGN,) and self.base is not None and "_was" in here.columns:
            self._vanished(spec, export, used)

    def _key(self, spec: SheetSpec, row: ReadRow, export: Mapping[str, object], used: set[str]) -> str | None:
        """Return the key of the item a row stands for; None for a new one, also for a copy of another row."""
        if row.was and row.was not in used and (row.was in export or row.was in self.now[spec.key]):
            return row.was
        name = row.fields.get(spec.named_by) if spec.named_by else None
        if not row.was and name and name in self.now[spec.key] and name not in used:
            return name
        return None

    def _read_in(self, here: Placed, row: ReadRow, key: str, used: set[str]) -> None:
        """Note that a row which the workbook calls new is in the plan; one of a list that has moved says no order."""
        cell = here.raw.called(row.row, min((at for _, at in row.cells.values()), default=0))
        self.merge.notes.append(f"{cell}: `{shorten(key)}` was read in already.")
        if key not in used:
            used.add(key)
            self.merge.rows[here.spec.key, key] = row
            self._orders(here.spec, key, row)

    def _fields(
        self, here: Placed, row: ReadRow, key: str, line: ContentRow, before: Mapping[str, str] | None
    ) -> None:
        """Merge the values of an item that is in the plan."""
        change = RowChange(here.spec, key, "changed", line, row)
        for name, new in row.fields.items():
            old = line.fields.get(name, "")
            was = before.get(name, "") if before is not None else (old if not new else None)
            if new in (was, old):
                continue
            if was is not None and old != was and self.take != WORKBOOK:
                if self.take == BOTH:
                    self._conflict(here, row, name, old, new)
                continue
            cell = here.raw.called(*row.cells[name])
            change.fields.append(FieldChange(cell, name, old, new, cell_text=_typed(here, row, name, new)))
            change.values[name] = new
        if here.spec.within is not None and before is not None and PARENT in row.cells:
            was = self.base.parents[here.spec.key].get(key, "") if self.base is not None else ""
            ids = self.merge.new_ids.get(str(here.spec.within).rpartition(".")[2], {})
            if row.parent not in (was, line.parent, ids.get(line.parent)):
                change.parent = row.parent
                change.fields.append(
                    FieldChange(here.raw.called(*row.cells[PARENT]), PARENT, line.parent, row.parent)
                )
        if change.fields:
            self._rename(here.spec, key, change)
            self.merge.changes.append(change)

    def _rename(self, spec: SheetSpec, key: str, change: RowChange) -> None:
        new = change.values.get(spec.named_by or "")
        if new and spec.named_by == "id":
            self.merge.new_ids.setdefault(spec.path[-1], {})[key] = new

    def _conflict(self, here: Placed, row: ReadRow, name: str, old: str, new: str) -> None:
        self.findings.add(
            CONFLICT,
            here.raw,
            *row.cells[name],
            f"the plan says `{shorten(old)}` now, the workbook `{shorten(new)}`: both were changed since the export.",
            "Say which counts, for all of them: --take workbook or --take plan. Or change one of the two.",
        )

    def _gone_in_plan(self, here: Placed, row: ReadRow, key: str) -> None:
        if self.take != PLAN:
            self.findings.add(
                CONFLICT,
                here.raw,
                row.row,
                0,
                f"`{shorten(key)}` was taken out of the plan since the export, and changed in the workbook.",
                "Copy the row to a new one to bring it back, or say --take plan.",
            )

    def _new(self, here: Placed, row: ReadRow, used: set[str], ids: set[str], alike: str | None) -> None:
        """Note a new item; its id is made from its name where it has none."""
        spec, values = here.spec, _filled(row)
        if not values or (spec.named_by in here.columns and spec.named_by not in row.fields):
            return  # nothing to add, or a short name that cannot be read, which is said at its cell
        key = values.get(spec.named_by) if spec.named_by else f"{row.parent}/+{row.row}"
        if key is None and alike is not None and self.base is not None:
            at = here.columns.get(spec.named_by or "", 0)
            message = f"the plan has `{shorten(alike)}` since the export, called the same and saying otherwise."
            hint = f"If this is the same, write {alike} as its short name; if not, write another one."
            self.findings.add(CONFLICT, here.raw, row.row, at, message, hint)
            return
        if key is None:
            new_id = row.new_id or id_for(values, {*ids, *self.now[spec.key], *used}, spec.path[-1])
            if new_id is None:
                if _is_half_read(here, row):
                    return
                at = here.columns.get(spec.named_by or "", 0)
                hint = "An id is made of small letters a-z, digits and hyphens: talk-early."
                self.findings.add(BAD_VALUE, here.raw, row.row, at, "this row needs a short name.", hint)
                return
            key = values[str(spec.named_by)] = new_id
        if key in used or (spec.named_by and key in self.now[spec.key]):
            at = here.columns.get(spec.named_by or "", 0)
            message = f"the short name `{shorten(key)}` stands in another row, too."
            self.findings.add(BAD_VALUE, here.raw, row.row, at, message, "Give each row a short name of its own.")
            return
        used.add(key)
        change = RowChange(spec, key, "new", None, row, row.parent, [], values)
        for name, text in values.items():
            cell = here.raw.called(*row.cells.get(name, (row.row, 0)))
            change.fields.append(FieldChange(cell, name, "", text, cell_text=_typed(here, row, name, text)))
        self.merge.rows[spec.key, key] = row
        self._orders(spec, key, row)
        self.merge.changes.append(change)

    def _orders(self, spec: SheetSpec, key: str, row: ReadRow) -> None:
        if spec.named_by is None and row.order:
            self.merge.orders.setdefault(spec.key, {})[key] = row.order

    def _vanished(self, spec: SheetSpec, export: Mapping[str, Mapping[str, str]], used: set[str]) -> None:
        """Note the rows that are gone; one that was changed in the plan meanwhile stays there."""
        for key, before in export.items():
            line = self.now[spec.key].get(key)
            if key in used or line is None:
                continue
            if dict(line.fields) == dict(before):
                self.merge.changes.append(RowChange(spec, key, "gone", line))
            elif self.take != PLAN:
                self.findings.about(
                    CONFLICT,
                    f"`{shorten(key)}` is gone from the workbook, and was changed in the plan: it stays.",
                    "Take it out of the plan yourself if it is to go.",
                    severity=Severity.WARNING,
                )


def _is_half_read(here: Placed, row: ReadRow) -> bool:
    """Say whether a cell of a row could not be read, which is said there: what it is called may stand in that one."""
    return any(
        here.raw.cell(row.row, at).text.strip() and key not in row.fields
        for key, at in here.columns.items()
        if not key.startswith("_")
    )


def _typed(here: Placed, row: ReadRow, name: str, value: str) -> str:
    """Return what a cell holds of which a value was made; empty where it is that value already.

    Days, numbers and names were read out of something else; a new short name was made of what its row is called.
    """
    column = here.spec.column(name)
    if name not in row.cells or (name == here.spec.named_by and not row.fields.get(name)):
        return next((row.fields[key] for key in CALLED if row.fields.get(key)), "")
    cell = here.raw.cell(*row.cells[name])
    if column.chosen_from is not None:
        names = [line.partition(BETWEEN)[0].strip() for line in cell.text.splitlines() if line.strip()]
        return "" if names == value.split(SAME) or cell.kind == "flag" else in_a_line(cell.text)
    if kind_of(column) not in ("day", "number", "money"):
        return ""
    return cell.text.strip() if cell.kind == "text" and cell.text.strip() != value else ""


def _named(spec: SheetSpec, row: ReadRow) -> bool:
    return bool(spec.named_by and row.fields.get(spec.named_by))


def _filled(row: ReadRow) -> dict[str, str]:
    return {name: text for name, text in row.fields.items() if text}


def in_order(places: Mapping[str, Placed]) -> list[Placed]:
    """Return the sheets that are there, parents first."""
    return [places[spec.key] for spec in sheets() if spec.key in places]
