"""By which day each kind of thing should be done, counted from the first day of a campaign."""

from __future__ import annotations

import datetime

KINDS: dict[str, tuple[str, int]] = {
    "write": ("Texts to write", 42),
    "translate": ("Texts to translate", 35),
    "read": ("Texts for a native speaker to read", 28),
    "test": ("Materials to show to people of the audience", 28),
    "call": ("Numbers to call", 21),
    "tell": ("Help services to tell about the campaign", 21),
    "answer": ("Questions to answer and sign", 21),
    "approve": ("Materials to approve", 14),
    "repair": ("Other findings to repair", 28),
}
"""Each kind with its heading, and how many days before the first day it should be done."""


def due(kind: str, starts: datetime.date, today: datetime.date) -> datetime.date:
    """Return the day by which something should be done; never one that has passed."""
    return max(starts - datetime.timedelta(days=KINDS[kind][1]), today)
