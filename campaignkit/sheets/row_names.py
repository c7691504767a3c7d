"""What the rows of a workbook are called, also those that get their short name only when they are read in.

Other sheets may name a new row by either, so both are known before any cell is read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from campaignkit.knowledge.sheet_words import totals
from campaignkit.recipients.head_words import plain
from campaignkit.records import dataclass
from campaignkit.sheets.column_places import Placed
from campaignkit.sheets.comparable_values import in_a_line
from campaignkit.sheets.labels_of_choices import BETWEEN
from campaignkit.sheets.short_names import CALLED, id_for
from campaignkit.sheets.tables import WAS


@dataclass(frozen=True, slots=True)
class RowName:
    """What a row is called: its id, what people call it, its key at export; `is_new` where no cell has the id."""

    row: int
    id: str
    label: str
    was: str
    is_new: bool = False


def row_numbers(here: Placed) -> list[int]:
    """Return the numbers of the rows below the heads, without sums."""
    sums = sum_rows(here)
    return sorted(number for number in here.raw.rows if number > here.head_row and number not in sums)


def sum_rows(here: Placed) -> dict[int, str]:
    """Return the rows of an office's own table that add it up, with what they are called: `Total`."""
    if not here.foreign:
        return {}
    firsts = {
        number: next((text for cell in cells if (text := in_a_line(cell.text).rstrip(" :"))), "")
        for number, cells in here.raw.rows.items()
        if number > here.head_row
    }
    return {number: text for number, text in firsts.items() if text.casefold() in totals()}


def row_names(here: Placed, labels: Mapping[str, str]) -> list[RowName]:
    """Return what the rows of a sheet are called; `labels` are the ids of the plan with what they are called.

    A row without an id gets one made of its name, unless the plan has something of that name: then it is that.
    """
    rows = list(_rows(here))
    ids: set[str] = {row.id for row in rows if row.id} | set(labels)
    there = {plain(label) for label in labels.values() if label}
    earlier: set[str] = set()
    names = []
    for row in rows:
        if row.id:
            names.append(row)
        elif row.label and (not row.was or row.was in earlier) and plain(row.label) not in there:
            new_id = id_for({"name": row.label}, ids, str(here.spec.path[-1]))
            if new_id is not None:
                ids.add(new_id)
                names.append(RowName(row.row, new_id, row.label, "", is_new=True))
        earlier.add(row.was)
    return names


def _rows(here: Placed) -> Iterator[RowName]:
    at = here.columns.get(here.spec.named_by or "")
    names = [here.columns[key] for key in CALLED if key in here.columns and here.columns[key] != at]
    for number in row_numbers(here):
        value = "" if at is None else in_a_line(here.raw.cell(number, at).text.split(BETWEEN)[0])
        name = next((in_a_line(text) for c in names if (text := here.raw.cell(number, c).text)), "")
        was = here.raw.cell(number, here.columns[WAS]).text if WAS in here.columns else ""
        yield RowName(number, value, name, was)


def add_names(labels: dict[str, str], rows: Collection[RowName]) -> None:
    """Let the ids of a list hold what a workbook says: its ids and names, and what an id was before."""
    for row in rows:
        labels[row.id] = row.label or labels.get(row.id, "")
        if row.was and row.was != row.id:
            labels.setdefault(row.was, "")
