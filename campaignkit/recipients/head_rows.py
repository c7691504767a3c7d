"""In which rows the heads of a table stand: one row, or two where “A3” and “A4” stand below “Posters”."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from campaignkit.recipients.table import RecipientTable, Row

FIRST_ROWS = 20
"""So many rows of title, date and explanation may stand above the heads."""
FEWEST_ON_ITS_SIDE = 3
"""So many heads below each other are a list that lies on its side."""

IsKnown = Callable[[str], bool]


def row_of_heads(rows: Sequence[Row], is_known: IsKnown) -> tuple[Row, int] | None:
    """Return the row with most heads that are known, made of one row or two, and how many; None without rows."""
    first = rows[:FIRST_ROWS]
    counts = [_known(row, is_known) for row in first]
    best = max(range(len(first)), key=lambda at: (counts[at], -at), default=None)
    if best is None:
        return None
    heads, most = first[best], counts[best]
    for upper in (best - 1, best):
        if 0 <= upper < len(first) - 1 and counts[upper]:
            both = _one_of_two(first[upper], first[upper + 1], is_known)
            if both is not None and _known(both, is_known) >= most + (upper == best):
                heads, most = both, _known(both, is_known)
    return heads, most


def on_its_side(table: RecipientTable, is_known: IsKnown) -> bool:
    """Say whether the heads stand below each other, and a recipient in each column."""
    first = [row.cell(0).strip() for row in table.rows[:FIRST_ROWS]]
    count = len({cell for cell in first if is_known(cell)})
    most, width = max(
        ((_known(row, is_known), sum(1 for cell in row.cells if cell.strip())) for row in table.rows[:FIRST_ROWS]),
        default=(0, 0),
    )
    if most > 1 and most > width / 2:
        return False  # a row of heads; below it stand names such as “School A” and “Municipal School”
    return count >= FEWEST_ON_ITS_SIDE and count > len(first) / 2 and count > most


def _known(row: Row, is_known: IsKnown) -> int:
    return sum(1 for cell in row.cells if is_known(cell))


def _one_of_two(upper: Row, lower: Row, is_known: IsKnown) -> Row | None:
    """Return two rows of heads as one; a head over several columns belongs to each of them."""
    if lower.number != upper.number + 1:
        return None
    above, cells = "", []
    for column in range(max(len(upper.cells), len(lower.cells))):
        own, below = upper.cell(column).strip(), lower.cell(column).strip()
        above = own or (above if below else "")
        together = f"{above} {below}"
        cells.append(together if above and below and not is_known(below) and is_known(together) else below or own)
    return Row(lower.number, tuple(cells), lower.places)
