"""Columns that look like copies and are not read: their head names a poster, their cells are numbers.

What else holds numbers, such as how many pupils there are, is nobody's order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.late_patterns import late_pattern
from campaignkit.materials.types import EVERYDAY
from campaignkit.plan.model.plan import Plan
from campaignkit.recipients.composed_heads import material_words
from campaignkit.recipients.head_words import plain
from campaignkit.recipients.list_findings import about_file
from campaignkit.recipients.recipient_list import RecipientList

_NUMBER = late_pattern(r"\d{1,4}")
_MOST = 0.5
"""So many of the cells that say something are whole numbers in a column of copies."""


def uncounted_among(columns: Sequence[str], listing: RecipientList) -> list[str]:
    """Return those of some columns by which copies seem to be meant."""
    return [name for name in columns if _holds_numbers(name, listing) and _names_print(listing.columns[name])]


def uncounted(columns: Sequence[str], plan: Plan, listing: RecipientList) -> Iterator[Diagnostic]:
    """Yield a warning for each of some columns by which copies seem to be meant."""
    ids = [one.id for one in plan.materials if one.personal] or [one.id for one in plan.materials]
    for name in columns:
        yield about_file(
            listing.file,
            "CK625",
            f"{listing.file}: the column {listing.columns[name]} looks like a number of copies, but is not read: "
            "none of them is made.",
            f"Call it as the material is called in the plan: {', '.join(ids[:8])}.",
            Severity.WARNING,
        )


def _holds_numbers(name: str, listing: RecipientList) -> bool:
    cells = [one.own[name] for one in listing.recipients if one.own.get(name)]
    return sum(_NUMBER.fullmatch(cell) is not None for cell in cells) > _MOST * len(cells)


def _names_print(head: str) -> bool:
    words = plain(head).split()
    return any(word.startswith(noun) and len(word) <= len(noun) + 2 for word in words for noun in _printed())


@cache
def _printed() -> frozenset[str]:
    return frozenset(plain(word) for kind in EVERYDAY for word in material_words(kind))
