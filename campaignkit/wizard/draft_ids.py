"""What the items of a draft are called: short names that say what they are for, the same wherever they are named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

LEAD = "lead"


def audience_id(kind: str) -> str:
    """Return the id of an audience: parents, teachers, coaches."""
    return kind.partition("-and-")[0]


def message_id(kind: str) -> str:
    """Return the id of the message to an audience."""
    return f"to-{audience_id(kind)}"


def partner_ids(partners: Iterable[str]) -> list[str]:
    """Return the ids of partners, `education` or `education=Village School`: a second one of a sector is numbered."""
    counts: Counter[str] = Counter()
    ids = []
    for partner in partners:
        sector = partner.partition("=")[0]
        counts[sector] += 1
        ids.append(sector if counts[sector] == 1 else f"{sector}-{counts[sector]}")
    return ids


def indicator_id(level: str) -> str:
    """Return the id of what is counted at a level."""
    return f"seen-{level}"
