"""Cells that are empty where other rows have something: an address that is not whole, copies nobody gets.

An empty cell of copies means none. That is a decision in one row, and a slip in forty: so it is said, once a column.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.languages_of_material import languages_of
from campaignkit.plan.model.plan import Plan
from campaignkit.recipients import cell_values
from campaignkit.recipients.heads import Heads
from campaignkit.recipients.list_findings import ListFindings
from campaignkit.recipients.recipient import Recipient
from campaignkit.recipients.table import Row

OF_ADDRESS = {"address": "address", "street": "street", "postcode": "postcode", "city": "town"}
MOST_ROWS = 100
"""So many rows are named in one line; the others are counted."""

Pairs = Sequence[tuple[Row, Recipient]]


def look_at_empty_cells(
    pairs: Pairs, heads: Heads, plan: Plan, findings: ListFindings, bad_places: Collection[tuple[int, int]] = ()
) -> None:
    """Add what is missing in rows whose neighbours have it; of `bad_places`, by row and column, all is said."""
    for field, noun in OF_ADDRESS.items():
        _look_at_address(field, noun, pairs, heads, findings)
    by_column: dict[int, list[str]] = {}
    for key, column in heads.quantities.items():
        by_column.setdefault(column, []).append(key)
    for column, keys in by_column.items():
        whole = [(row, recipient) for row, recipient in pairs if (row.number, column) not in bad_places]
        _look_at_copies(column, keys, whole, heads, plan, findings)


def _look_at_address(field: str, noun: str, pairs: Pairs, heads: Heads, findings: ListFindings) -> None:
    """Say which rows have no street, postcode or town where most of the others have."""
    column = heads.fields.get(field)
    if column is None:
        return
    instead = {
        "address": ("street", "box"),
        "street": ("address", "box"),
        "postcode": ("address", "street", "box", "city"),
        "city": (),
    }[field]

    def has(row: Row) -> bool:
        if row.cell(column).strip():
            return True
        text = " ".join(row.cell(heads.fields[name]) for name in instead if name in heads.fields)
        return re.search(r"\d{4}", text) is not None if field == "postcode" else bool(text.strip())

    without = [row for row, _ in pairs if not has(row)]
    with_it = len(pairs) - len(without)
    if with_it < 2 or with_it <= 2 * len(without):
        return
    for row in without:
        findings.add(
            "CK622",
            row,
            column,
            f"there is no {noun}; {with_it} of {len(pairs)} rows have one.",
            "Write it: a parcel or a letter does not arrive without.",
            severity=Severity.WARNING,
            kind=f"{field} missing",
        )


def _look_at_copies(
    column: int, keys: Sequence[str], pairs: Pairs, heads: Heads, plan: Plan, findings: ListFindings
) -> None:
    """Say in one line who gets no copy of a material because its cell is empty."""
    by_id = {material.id: material for material in plan.materials}
    own = plan.campaign.language
    wanting: list[Row] = []
    names: dict[str, None] = {}
    able = 0
    for row, recipient in pairs:
        theirs = recipient.languages or (own,)
        fitting = []
        for key in keys:
            languages = languages_of(plan, by_id[key.partition("/")[0]])
            if not languages or not set(languages).isdisjoint(theirs):
                fitting.append(key)
        able += bool(fitting)
        if fitting and not cell_values.clean(row.cell(column)):
            wanting.append(row)
            names |= dict.fromkeys(key.replace("/", " ") for key in fitting)
    if not wanting:
        return
    rows = ", ".join(str(row.number) for row in wanting[:MOST_ROWS]) + (" …" if len(wanting) > MOST_ROWS else "")
    text = ", ".join(f"`{name}`" for name in names)
    many = f"{len(wanting)} of {able} recipients get" if len(wanting) > 1 else f"1 of {able} recipients gets"
    findings.add(
        "CK625",
        heads.row,
        column,
        f"{many} no copy of {text}, because the cell is empty: row{'s' * (len(wanting) > 1)} {rows}.",
        "Write how many, or 0 where none is meant.",
        severity=Severity.WARNING,
        kind=f"copies {column}",
    )
