"""Whoever vouches for something: a function and an organisation; people leave, and names are personal."""

from __future__ import annotations

from campaignkit.late_patterns import late_pattern

_SIGNED = late_pattern(r"[^,]*\w[^,]*,\s*\S.*")


def names_an_office(text: str) -> bool:
    """Return whether a text names a function and an organisation, with a comma between them."""
    return _SIGNED.fullmatch(text.strip()) is not None
