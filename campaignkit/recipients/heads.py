"""Which column is what: the heads of lists in many languages, the row they stand in, and the columns of one's own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import cache

from campaignkit.recipients import cell_values
from campaignkit.recipients.composed_heads import composed
from campaignkit.recipients.head_rows import IsKnown, row_of_heads
from campaignkit.recipients.head_words import known_heads, plain, words_of
from campaignkit.recipients.material_heads import Countable, counted_by
from campaignkit.recipients.table import RecipientTable, Row, letters, widest
from campaignkit.records import dataclass

STAYS_A_COLUMN = ("state",)
"""What a text may print as the column that it is, too: `{{ recipient.region }}`."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The columns of a list: those that are known by field, quantities by material, and those of one's own by name.

    `row` is the row the heads stand in; `twice` are columns that say what another one said
    before, with that one; `unclear` those by which several materials may be meant.
    """

    row: Row
    fields: Mapping[str, int]
    quantities: Mapping[str, int]
    own: Mapping[str, int]
    twice: Mapping[int, int] = field(default_factory=dict)
    unclear: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    def text(self, row: Row, name: str) -> str:
        """Return what a row has in the column of a field, clean; empty without such a column."""
        column = self.fields.get(name)
        return "" if column is None else cell_values.clean(row.cell(column))


def find_heads(table: RecipientTable, materials: Sequence[Countable], is_known: IsKnown) -> Heads | None:
    """Return the heads of a table: of the first rows the one with most heads that are known; None where none has two.

    A head that goes over two rows is one.
    """
    best = row_of_heads(table.rows, is_known)
    if best is None:
        return None
    row, count = best
    cells = [cell for cell in row.cells if cell.strip()]
    words = known_heads()
    if count < min(2, widest(table.rows)) and not (len(cells) > 1 and words.get(plain(cells[0])) == "name"):
        return None
    return _sorted(row, words, materials)


def known_to(materials: Sequence[Countable]) -> IsKnown:
    """Return what says of a cell whether it is a head that is known."""
    words = known_heads()

    @cache
    def is_known(cell: str) -> bool:
        name = plain(cell)
        return bool(name) and (name in words or bool(counted_by(cell, materials)[0]) or composed(cell) is not None)

    return is_known


def _sorted(row: Row, words: Mapping[str, str], materials: Sequence[Countable]) -> Heads:
    fields: dict[str, int] = {}
    quantities: dict[str, int] = {}
    own: dict[str, int] = {}
    unclear: dict[int, tuple[str, ...]] = {}
    twice: dict[int, int] = {}
    sure: dict[str, bool] = {}
    for column, cell in sorted(enumerate(row.cells), key=lambda pair: not _is_plain_word(pair[1], words)):
        name = plain(cell)
        if not name:
            continue
        # “E-mail” is also the name of a type of material, but in a list it is an address
        field, is_sure = words.get(name), True
        keys: tuple[str, ...] = ()
        if field == "name" and _is_surname(row, column):
            field = None
        elif field is None:
            keys, clear = counted_by(cell, materials)
            if not clear:
                unclear[column], keys = keys, ()
            elif not keys:
                field, is_sure = composed(cell) or (None, False)
        if keys:
            for key in keys:
                if key in quantities:
                    twice[column] = quantities[key]
                quantities.setdefault(key, column)
        elif field is not None and field not in fields:
            fields[field], sure[field] = column, is_sure
            if field in STAYS_A_COLUMN:
                own[slug(cell, column)] = column
        elif field is not None and is_sure and sure[field] and (name in words or field == "name"):
            twice[column] = fields[field]
        else:
            key = slug(cell, column)
            own[key if key not in own else f"column-{letters(column).lower()}"] = column
    return Heads(row, fields, quantities, own, dict(sorted(twice.items())), unclear)


def _is_surname(row: Row, column: int) -> bool:
    """Say whether a name stands beside first names: it is a person's."""
    beside = {plain(row.cell(at)) for at in (column - 1, column + 1) if at >= 0}
    return plain(row.cell(column)) in _words("surnames") and not beside.isdisjoint(_words("first_names"))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(map(plain, words_of(name)))


def _is_plain_word(head: str, words: Mapping[str, str]) -> bool:
    """Say whether a head is to be sorted first: it is known as it stands, or names the office it is of."""
    composition = None if plain(head) in words else composed(head)
    return plain(head) in words or (composition is not None and composition[1])


def slug(text: str, column: int) -> str:
    """Return the name of a column of one's own, as placeholders write it; by its letter where none is Latin."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:40].strip("-")
    return name or f"column-{letters(column).lower()}"
