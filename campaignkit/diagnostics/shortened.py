"""A text as a message quotes it: one line, not too long."""

from __future__ import annotations


def shorten(text: str, limit: int = 60) -> str:
    """Quote a text in a message: one line, not too long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"
