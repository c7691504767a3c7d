"""Which column is what: the heads of lists in many languages, the row they stand in, and the columns of one's own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from campaignkit.recipients.head_words import known_heads, plain
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


def find_heads(table: RecipientTable, materials: Mapping[str, Iterable[str]]) -> Heads | None:
    """Return the heads of a table: of the first rows the one with most heads that are known; None where none has two.

    `materials` are ids of materials with the words people call them by. A head that goes over two rows is one: where
    the row of the heads is empty, the row above it counts.
    """
    known = known_heads()
    meant: dict[str, tuple[str, ...]] = {}
    for material, words in materials.items():
        for word in dict.fromkeys(plain(word) for word in words):
            meant[word] = (*meant.get(word, ()), material)
    meant |= {plain(material): (material,) for material in materials}
    of_material = {word: found[0] for word, found in meant.items() if len(found) == 1}

    def count(row: Row) -> int:
        return sum(1 for cell in row.cells if (name := plain(cell)) in known or name in of_material)

    first = table.rows[:FIRST_ROWS]
    best = max(range(len(first)), key=lambda at: (count(first[at]), -at), default=None)
    if best is None:
        return None
    row = first[best]
    filled = [cell for cell in row.cells if cell.strip()]
    if count(row) < min(2, widest(table.rows)) and not (len(filled) > 1 and known.get(plain(filled[0])) == "name"):
        return None
    above = first[best - 1] if best and first[best - 1].number == row.number - 1 else None
    if above is not None and count(above):
        length = max(len(row.cells), len(above.cells))
        row = Row(row.number, tuple(row.cell(n) or above.cell(n) for n in range(length)), row.places)
    several = {word: found for word, found in meant.items() if len(found) > 1 and word not in known}
    unclear = {n: several[plain(cell)] for n, cell in enumerate(row.cells) if plain(cell) in several}
    return replace(_sorted(row, known, of_material), unclear=unclear)


def _sorted(row: Row, known: Mapping[str, str], of_material: Mapping[str, str]) -> Heads:
    fields: dict[str, int] = {}
    quantities: dict[str, int] = {}
    own: dict[str, int] = {}
    twice = []
    for column, cell in enumerate(row.cells):
        name = plain(cell)
        if not name:
            continue
        field = known.get(name)
        # “E-mail” is also the name of a type of material, but in a list it is an address
        material = None if field else of_material.get(name) or _of_quantity(name, known, of_material)
        target, key = (quantities, material) if material else (fields, field) if field else (own, slug(cell, column))
        if key in target and target is not own:
            twice.append(column)
        elif key is not None:
            target[key if key not in target else f"column-{letters(column).lower()}"] = column
    return Heads(row, fields, quantities, own, tuple(twice))


def _of_quantity(name: str, known: Mapping[str, str], of_material: Mapping[str, str]) -> str | None:
    """Return the material of a head such as “quantity poster” or “Anzahl Plakate”."""
    first, _, rest = name.partition(" ")
    last, _, before = name[::-1].partition(" ")
    for word, other in ((first, rest), (last[::-1], before[::-1])):
        if known.get(word) == "quantity" and other in of_material:
            return of_material[other]
    return None


def slug(text: str, column: int) -> str:
    """Return the name of a column of one's own, as placeholders write it; by its letter where none is Latin."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:40].strip("-")
    return made or f"column-{letters(column).lower()}"
