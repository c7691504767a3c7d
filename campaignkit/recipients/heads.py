"""Which column is what: the heads of lists in many languages, the row they stand in, and the columns of one's own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import field

from campaignkit.recipients.composed_heads import composed
from campaignkit.recipients.head_words import known_heads, plain
from campaignkit.recipients.material_heads import Countable, counted_by
from campaignkit.recipients.table import RecipientTable, Row, letters, widest
from campaignkit.records import dataclass

FIRST_ROWS = 20
"""So many rows of title, date and explanation may stand above the heads."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The columns of a list: those that are known by field, quantities by material, and those of one's own by name.

    `row` is the row the heads stand in; `twice` are columns that say what another one said
    before, `unclear` those by which several materials may be meant.
    """

    row: Row
    fields: Mapping[str, int]
    quantities: Mapping[str, int]
    own: Mapping[str, int]
    twice: tuple[int, ...] = ()
    unclear: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def find_heads(table: RecipientTable, materials: Sequence[Countable]) -> Heads | None:
    """Return the heads of a table: of the first rows the one with most heads that are known; None where none has two.

    A head that goes over two rows is one: where the row of the heads is empty, the row above it counts.
    """
    known = known_heads()

    def is_known(cell: str) -> bool:
        return bool(plain(cell)) and (
            plain(cell) in known or bool(counted_by(cell, materials)[0]) or composed(cell) is not None
        )

    first = table.rows[:FIRST_ROWS]
    counts = [sum(1 for cell in row.cells if is_known(cell)) for row in first]
    best = max(range(len(first)), key=lambda at: (counts[at], -at), default=None)
    if best is None:
        return None
    row = first[best]
    filled = [cell for cell in row.cells if cell.strip()]
    if counts[best] < min(2, widest(table.rows)) and not (len(filled) > 1 and known.get(plain(filled[0])) == "name"):
        return None
    above = first[best - 1] if best and first[best - 1].number == row.number - 1 else None
    if above is not None and counts[best - 1]:
        length = max(len(row.cells), len(above.cells))
        row = Row(row.number, tuple(row.cell(n) or above.cell(n) for n in range(length)), row.places)
    return _sorted(row, known, materials)


def _sorted(row: Row, known: Mapping[str, str], materials: Sequence[Countable]) -> Heads:
    fields: dict[str, int] = {}
    quantities: dict[str, int] = {}
    own: dict[str, int] = {}
    unclear: dict[int, tuple[str, ...]] = {}
    twice: list[int] = []
    sure: dict[str, bool] = {}
    for column, cell in sorted(enumerate(row.cells), key=lambda pair: not _is_plain_word(pair[1], known)):
        name = plain(cell)
        if not name:
            continue
        # “E-mail” is also the name of a type of material, but in a list it is an address
        field, is_sure = known.get(name), True
        keys: tuple[str, ...] = ()
        if field is None:
            keys, clear = counted_by(cell, materials)
            if not clear:
                unclear[column], keys = keys, ()
            elif not keys:
                field, is_sure = composed(cell) or (None, False)
        if keys:
            if any(key in quantities for key in keys):
                twice.append(column)
            for key in keys:
                quantities.setdefault(key, column)
        elif field is not None and field not in fields:
            fields[field], sure[field] = column, is_sure
        elif field is not None and is_sure and sure[field] and (name in known or field == "name"):
            twice.append(column)
        else:
            key = slug(cell, column)
            own[key if key not in own else f"column-{letters(column).lower()}"] = column
    return Heads(row, fields, quantities, own, tuple(sorted(twice)), unclear)


def _is_plain_word(head: str, known: Mapping[str, str]) -> bool:
    """Say whether a head is to be sorted first: it is known as it stands, or names the office it is of."""
    found = None if plain(head) in known else composed(head)
    return plain(head) in known or (found is not None and found[1])


def slug(text: str, column: int) -> str:
    """Return the name of a column of one's own, as placeholders write it; by its letter where none is Latin."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:40].strip("-")
    return made or f"column-{letters(column).lower()}"
